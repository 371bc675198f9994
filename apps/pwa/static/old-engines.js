// Loaded before the app: what the app and its libraries use and Chromium 92 to 110 lack. Plain script, no build step.
(function (global) {
  'use strict';

  function define(target, name, value) {
    if (target[name]) return;
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }

  define(Object, 'hasOwn', function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  });

  define(Array.prototype, 'findLastIndex', function (test, self) {
    for (let i = this.length - 1; i >= 0; i--) if (test.call(self, this[i], i, this)) return i;
    return -1;
  });
  define(Array.prototype, 'findLast', function (test, self) {
    return this[this.findLastIndex(test, self)];
  });
  define(Array.prototype, 'toSorted', function (compare) {
    return this.slice().sort(compare);
  });
  define(Array.prototype, 'toReversed', function () {
    return this.slice().reverse();
  });
  define(Array.prototype, 'toSpliced', function () {
    const copy = this.slice();
    copy.splice.apply(copy, arguments);
    return copy;
  });
  define(Array.prototype, 'with', function (index, value) {
    const copy = this.slice();
    copy[index < 0 ? this.length + index : index] = value;
    return copy;
  });

  define(Object, 'groupBy', function (items, keyOf) {
    const groups = Object.create(null);
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index++);
      (groups[key] = groups[key] || []).push(item);
    }
    return groups;
  });

  define(Promise, 'withResolvers', function () {
    const deferred = {};
    deferred.promise = new Promise(function (resolve, reject) {
      deferred.resolve = resolve;
      deferred.reject = reject;
    });
    return deferred;
  });

  if (global.AbortSignal) {
    define(global.AbortSignal, 'timeout', function (milliseconds) {
      const controller = new AbortController();
      setTimeout(function () {
        controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
      }, milliseconds);
      return controller.signal;
    });
  }

  // Copies what documents are made of; anything else (files, keys) is passed by reference.
  function copyOf(value, seen) {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const copy = emptyCopyOf(value);
    seen.set(value, copy);
    if (copy === value) return copy;
    if (value instanceof Map)
      value.forEach(function (item, key) {
        copy.set(copyOf(key, seen), copyOf(item, seen));
      });
    else if (value instanceof Set)
      value.forEach(function (item) {
        copy.add(copyOf(item, seen));
      });
    else if (Array.isArray(value) || isPlain(value))
      Object.keys(value).forEach(function (key) {
        copy[key] = copyOf(value[key], seen);
      });
    return copy;
  }

  function emptyCopyOf(value) {
    if (Array.isArray(value)) return new Array(value.length);
    if (value instanceof Date) return new Date(value);
    if (value instanceof Map) return new Map();
    if (value instanceof Set) return new Set();
    if (value instanceof ArrayBuffer) return value.slice(0);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return value.slice();
    return isPlain(value) ? {} : value;
  }

  function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }

  define(global, 'structuredClone', function (value) {
    return copyOf(value, new Map());
  });
})(self);
