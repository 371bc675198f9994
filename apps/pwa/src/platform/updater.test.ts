import { describe, expect, test } from 'vitest';
import type { OpenForm } from '#platform/open-forms.ts';
import { createUpdater } from '#platform/updater.ts';

/** A browser tab as the updater sees it: its worker can be installed and replaced, and reloads are counted. */
function createTab({ controlled = true, forms = [] as OpenForm[] } = {}) {
  const container = Object.assign(new EventTarget(), { controller: controlled ? new FakeWorker() : null });
  const registration = Object.assign(new EventTarget(), {
    waiting: null as FakeWorker | null,
    installing: null as FakeWorker | null,
  });
  const seen = { reloads: 0, waiting: 0, unsaved: 0 };
  const browser = { container, registration, reload: () => seen.reloads++ };
  const apply = createUpdater(browser as never, new Set(forms), {
    onWaiting: () => seen.waiting++,
    onUnsaved: () => seen.unsaved++,
  });
  return {
    apply,
    seen,
    install() {
      const worker = new FakeWorker();
      registration.installing = worker;
      registration.dispatchEvent(new Event('updatefound'));
      worker.state = 'installed';
      registration.waiting = worker;
      worker.dispatchEvent(new Event('statechange'));
      return worker;
    },
    async replaceWorker() {
      container.controller = new FakeWorker();
      container.dispatchEvent(new Event('controllerchange'));
      await new Promise(setImmediate);
    },
  };
}

class FakeWorker extends EventTarget {
  state = 'installing';
  messages: unknown[] = [];
  postMessage(message: unknown) {
    this.messages.push(message);
  }
}

function createForm({ dirty = false, stores = true } = {}) {
  const form = { flushed: 0, isDirty: () => dirty, flush: async () => void form.flushed++ };
  if (!stores) form.flush = () => Promise.reject(new Error('the disk is full'));
  return form;
}

describe('a new version', () => {
  test('is announced once it is installed', () => {
    const tab = createTab();
    tab.install();
    expect(tab.seen).toEqual({ reloads: 0, waiting: 1, unsaved: 0 });
  });

  test('is no update on a first visit: the page keeps running under its first worker', async () => {
    const tab = createTab({ controlled: false });
    await tab.replaceWorker();
    expect(tab.seen.reloads).toBe(0);
  });

  test('after a first visit reloads the page that asked for it', async () => {
    const tab = createTab({ controlled: false });
    await tab.replaceWorker();
    const worker = tab.install();
    await tab.apply();
    expect(worker.messages).toEqual([{ type: 'SKIP_WAITING' }]);
    await tab.replaceWorker();
    expect(tab.seen.reloads).toBe(1);
  });

  test('stores the drafts of open forms before anything changes', async () => {
    const form = createForm({ dirty: true });
    const tab = createTab({ forms: [form] });
    tab.install();
    await tab.apply();
    expect(form.flushed).toBe(1);
  });

  test('is refused where a draft cannot be stored', async () => {
    const tab = createTab({ forms: [createForm({ dirty: true, stores: false })] });
    const worker = tab.install();
    await tab.apply();
    expect(worker.messages).toEqual([]);
    expect(tab.seen).toEqual({ reloads: 0, waiting: 1, unsaved: 1 });
  });
});

describe('an update that another tab asked for', () => {
  test('reloads this tab where nothing is unsaved', async () => {
    const form = createForm();
    const tab = createTab({ forms: [form] });
    await tab.replaceWorker();
    expect(tab.seen.reloads).toBe(1);
    expect(form.flushed).toBe(1);
  });

  test('leaves a dirty form alone until the person agrees', async () => {
    const form = createForm({ dirty: true });
    const tab = createTab({ forms: [form] });
    await tab.replaceWorker();
    expect(tab.seen).toEqual({ reloads: 0, waiting: 1, unsaved: 0 });
    await tab.apply();
    expect(form.flushed).toBe(1);
    expect(tab.seen.reloads).toBe(1);
  });
});
