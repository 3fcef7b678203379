import { Component, type FunctionComponent, type JSX } from 'preact';
import { useCallback, useRef } from 'preact/hooks';

/** The same part of the page, drawn again only when one of its properties is another one. */
export function whenChanged<P extends object>(Part: FunctionComponent<P>): new () => Component<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = new Map(Object.entries(this.props));
      const after = Object.entries(next);
      return before.size !== after.length || after.some(([key, each]) => before.get(key) !== each);
    }

    override render(): JSX.Element {
      return <Part {...this.props} />;
    }
  };
}

/** One function for good, which does what the newest one does. */
export function useNewest<Given extends readonly unknown[]>(
  run: (...given: Given) => void,
): (...given: Given) => void {
  const newest = useRef(run);
  newest.current = run;
  return useCallback((...given: Given) => {
    newest.current(...given);
  }, []);
}
