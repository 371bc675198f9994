import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config.ts';

/** Makes the log: one JSON line per entry, on standard output unless told. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination === undefined ? pino(options) : pino(options, destination);
}
