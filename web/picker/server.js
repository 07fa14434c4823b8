// Requests to DIME Geo that outlast a slow or broken network.

/// Milliseconds after which an answer is no longer waited for, and pauses before it is asked for again.
const PATIENCE = 8000;
const PAUSES = [400, 1500];
const LONGEST_PAUSE = 10000;

/// What went wrong: `offline` (no answer), `slow` (none in time), `busy` (503 and the like), `refused` (the request was
/// wrong: `detail` says how, in the words of the server).
export class Trouble extends Error {
  constructor(kind, detail = '', status = 0) {
    super(detail || kind);
    Object.assign(this, { kind, detail, status });
  }
}

export class Server {
  /// - onWait: told when an answer takes a second try, with the kind of the trouble.
  /// - onEnd: told when that came to an end, one way or the other.
  constructor(base, onWait, onEnd) { Object.assign(this, { base, onWait, onEnd, language: 'it' }); }

  address(path) { return new URL(path, this.base).href; }

  /// By POST where something of a person is asked for, so that it stands in no address and no log on the way.
  async ask(path, parameters, { signal, patience = PATIENCE } = {}) {
    const isForm = parameters && !parameters.json;
    const request = !parameters ? {} : {
      method: 'POST',
      body: isForm ? new URLSearchParams({ ...parameters, lang: this.language }) : JSON.stringify(parameters.json),
      headers: isForm ? undefined : { 'Content-Type': 'application/json' },
    };
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await this.once(path, request, signal, patience);
        if (attempt) this.onEnd();
        return answer;
      } catch (trouble) {
        if (signal?.aborted || trouble.kind === 'refused' || attempt === PAUSES.length) {
          if (attempt) this.onEnd();
          throw trouble;
        }
        this.onWait(trouble.kind);
        await pause(Math.min(trouble.pause || PAUSES[attempt], LONGEST_PAUSE), signal);
      }
    }
  }

  async once(path, request, signal, patience) {
    const clock = new AbortController();
    const stop = () => clock.abort();
    signal?.addEventListener('abort', stop);
    const timer = setTimeout(stop, patience);
    try {
      const answer = await fetch(this.address(path), {
        ...request, signal: clock.signal, credentials: 'omit', referrerPolicy: 'no-referrer',
        headers: { Accept: 'application/geo+json, application/json', 'Accept-Language': this.language, ...request.headers },
      });
      if ([429, 502, 503, 504].includes(answer.status)) {
        const trouble = new Trouble('busy', '', answer.status);
        trouble.pause = Number(answer.headers.get('Retry-After')) * 1000;
        throw trouble;
      }
      const body = await answer.json();
      if (!answer.ok) throw new Trouble('refused', body.detail ?? '', answer.status);
      return body;
    } catch (error) {
      if (error instanceof Trouble) throw error;
      throw new Trouble(clock.signal.aborted && !signal?.aborted ? 'slow' : 'offline');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => { clearTimeout(timer); reject(new Trouble('offline')); }, { once: true });
  });
}
