import Dispatch
import Synchronization

/// What a function makes of each part, in the order of the parts. It works on several of them at once, one on each
/// processor.
package func inParallel<Part: Sendable, Result: Sendable>(
  _ parts: [Part], _ make: @Sendable (Part) -> Result
) -> [Result] {
  guard parts.count > 1 else { return parts.map(make) }
  let made = Mutex([Result?](repeating: nil, count: parts.count))
  DispatchQueue.concurrentPerform(iterations: parts.count) { place in
    let result = make(parts[place])
    made.withLock { $0[place] = result }
  }
  return made.withLock { $0.compactMap(\.self) }
}
