// In the page's own world, before its scripts. Debian's QtWebEngine is Chromium 102; the screens are
// made for that of Electron. What that has more is made up for here, as far as the screens use it, and
// only where it is missing.
(() => {
  const add = (target, functions) => {
    for (const [name, value] of Object.entries(functions))
      if (!(name in target))
        Object.defineProperty(target, name, { value, writable: true, configurable: true });
  };

  add(Promise, {
    withResolvers() {
      const parts = {};
      parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
      return parts;
    },
    try(job, ...given) {
      return new this((resolve) => resolve(job(...given)));
    },
  });
  add(Array, {
    async fromAsync(items) {
      const all = [];
      for await (const item of items) all.push(item);
      return all;
    },
  });
  const lists = {
    toSorted(compare) {
      return Array.from(this).sort(compare);
    },
    toReversed() {
      return Array.from(this).reverse();
    },
    toSpliced(...given) {
      const copy = Array.from(this);
      copy.splice(...given);
      return copy;
    },
    with(index, value) {
      const copy = Array.from(this);
      copy[index < 0 ? copy.length + index : index] = value;
      return copy;
    },
  };
  add(Array.prototype, lists);
  const groupInto = (items, keyOf, groups, find, put) => {
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = find(groups, key);
      if (group === undefined) put(groups, key, [item]);
      else group.push(item);
      index += 1;
    }
    return groups;
  };
  add(Object, {
    groupBy: (items, keyOf) =>
      groupInto(
        items,
        keyOf,
        Object.create(null),
        (groups, key) => groups[key],
        (groups, key, value) => {
          groups[key] = value;
        },
      ),
  });
  add(Map, {
    groupBy: (items, keyOf) =>
      groupInto(
        items,
        keyOf,
        new Map(),
        (groups, key) => groups.get(key),
        (groups, key, value) => groups.set(key, value),
      ),
  });
  const without = (set, other) => new Set([...set].filter((one) => !other.has(one)));
  add(Set.prototype, {
    union(other) {
      return new Set([...this, ...other.keys()]);
    },
    intersection(other) {
      return new Set([...this].filter((one) => other.has(one)));
    },
    difference(other) {
      return without(this, other);
    },
    symmetricDifference(other) {
      return new Set([...without(this, other), ...without(new Set(other.keys()), this)]);
    },
    isSubsetOf(other) {
      return without(this, other).size === 0;
    },
    isSupersetOf(other) {
      return [...other.keys()].every((one) => this.has(one));
    },
    isDisjointFrom(other) {
      return [...this].every((one) => !other.has(one));
    },
  });
  add(URL, {
    canParse(address, base) {
      try {
        return Boolean(new URL(address, base));
      } catch {
        return false;
      }
    },
  });
  const wellFormed = (text) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  add(String.prototype, {
    toWellFormed() {
      return wellFormed(String(this));
    },
    isWellFormed() {
      return wellFormed(String(this)) === String(this);
    },
  });
  add(AbortSignal, {
    timeout(milliseconds) {
      const late = new AbortController();
      const reason = new DOMException('signal timed out', 'TimeoutError');
      setTimeout(() => late.abort(reason), milliseconds);
      return late.signal;
    },
    any(signals) {
      const all = new AbortController();
      for (const signal of signals) {
        if (signal.aborted) all.abort(signal.reason);
        signal.addEventListener('abort', () => all.abort(signal.reason), { once: true });
      }
      return all.signal;
    },
  });
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  add(iterators, {
    *map(change) {
      let index = 0;
      for (const item of this) yield change(item, index++);
    },
    *filter(keep) {
      let index = 0;
      for (const item of this) if (keep(item, index++)) yield item;
    },
    *flatMap(change) {
      let index = 0;
      for (const item of this) yield* change(item, index++);
    },
    *take(count) {
      let left = count;
      for (const item of this) {
        if (left <= 0) return;
        left -= 1;
        yield item;
      }
    },
    *drop(count) {
      let left = count;
      for (const item of this) {
        if (left > 0) left -= 1;
        else yield item;
      }
    },
    toArray() {
      return [...this];
    },
    forEach(job) {
      [...this].forEach(job);
    },
    some(test) {
      for (const item of this) if (test(item)) return true;
      return false;
    },
    every(test) {
      for (const item of this) if (!test(item)) return false;
      return true;
    },
    find(test) {
      for (const item of this) if (test(item)) return item;
      return undefined;
    },
    reduce(change, ...first) {
      return [...this].reduce(change, ...first);
    },
  });

  // A port that is closed tells its other end only in newer Chromiums; the world of the preload then
  // sends this word before it closes one, and takes it from a page that does.
  const CLOSED = 'meldpunt-embedder-closed';
  if (!('onclose' in MessagePort.prototype)) {
    const { addEventListener, close, postMessage } = MessagePort.prototype;
    MessagePort.prototype.close = function closeBoth() {
      postMessage.call(this, CLOSED);
      close.call(this);
    };
    MessagePort.prototype.addEventListener = function addBoth(type, listener, ...rest) {
      addEventListener.call(this, type, listener, ...rest);
      if (type === 'close')
        addEventListener.call(this, 'message', ({ data }) => {
          if (data === CLOSED) listener.call(this, new Event('close'));
        });
    };
  }

  // What the preload exposes: worlds share events and no objects.
  window.addEventListener('meldpunt-embedder-expose', ({ detail }) => {
    const { name, value } = JSON.parse(detail);
    Object.defineProperty(window, name, { value: Object.freeze(value) });
  });
})();
