/** The types of browser.mjs, for the tests that are written in TypeScript. */
import type { EditorHost } from './install.mjs';

/** What is used of playwright-core, which is in the host's folder and not among the dependencies. */
export interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}

export interface Route {
  fulfill(answer: { readonly contentType: string; readonly body: string }): Promise<void>;
  abort(): Promise<void>;
  fallback(): Promise<void>;
  request(): { url(): string };
}

/** What was added, to be taken back. */
export interface Disposable {
  dispose(): Promise<void>;
}

export interface Locator {
  click(options?: object): Promise<void>;
  count(): Promise<number>;
  evaluate<T>(run: (element: HTMLElement) => T): Promise<T>;
  first(): Locator;
  focus(): Promise<void>;
  innerText(): Promise<string>;
  locator(selector: string): Locator;
  nth(index: number): Locator;
  screenshot(options: object): Promise<unknown>;
  waitFor(options?: object): Promise<void>;
}

export interface Page {
  addInitScript(script: { readonly content: string }): Promise<Disposable>;
  addInitScript<T>(run: (given: T) => void, given: T): Promise<Disposable>;
  close(): Promise<void>;
  emulateMedia(options: object): Promise<void>;
  evaluate<T>(run: string | (() => T | Promise<T>)): Promise<T>;
  evaluate<T, G>(run: (given: G) => T | Promise<T>, given: G): Promise<T>;
  goto(url: string): Promise<unknown>;
  isClosed(): boolean;
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string): Promise<void> };
  locator(selector: string): Locator;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    wheel(x: number, y: number): Promise<void>;
  };
  on(event: 'console', listen: (message: { text(): string; type(): string }) => void): void;
  on(event: 'pageerror', listen: (error: Error) => void): void;
  route(pattern: string, answer: (route: Route) => Promise<void>): Promise<void>;
  screenshot(options: object): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  waitForFunction<G>(run: (given: G) => unknown, given: G): Promise<unknown>;
}

export function launchBrowser(host: EditorHost): Promise<Browser>;
