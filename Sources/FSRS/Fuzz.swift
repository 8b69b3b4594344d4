/// A small pseudo-random change to an interval, so that cards learned together drift apart.
public struct Fuzz: Hashable, Sendable {
  /// Where in the range the interval falls, from 0 to below 1.
  public let unit: Double

  /// The fuzz of one review of one card.
  ///
  /// The identifier's bytes, then the review count as 8 bytes, lowest first, go through 64-bit FNV-1a and the finaliser
  /// of SplitMix64; the highest 53 bits of the result, divided by 2^53, are ``unit``.
  ///
  /// - Parameters:
  ///   - identifier: bytes that identify the card, for instance its identifier in UTF-8.
  ///   - reviewCount: how many times the card was reviewed, so that each review of a card gets its own fuzz.
  public init(identifier: some Sequence<UInt8>, reviewCount: Int) {
    let count = UInt64(bitPattern: Int64(reviewCount))
    var hash = StableHash()
    hash.combine(identifier)
    for index in 0..<8 { hash.combine(UInt8(truncatingIfNeeded: count >> (8 * index))) }
    unit = Double(hash.value >> 11) * 0x1p-53
  }
}

extension Fuzz {
  /// The interval in days that replaces the given one: `low + floor(unit * (high - low + 1))`.
  ///
  /// It's within ``range(around:atMost:)``, whose ends are low and high.
  ///
  /// - Parameters:
  ///   - intervalInDays: the interval without fuzz, at least 1.
  ///   - maximumIntervalInDays: the longest interval allowed, at least 1.
  public func interval(around intervalInDays: Int, atMost maximumIntervalInDays: Int) -> Int {
    let range = Self.range(around: intervalInDays, atMost: maximumIntervalInDays)
    return range.lowerBound + Int(unit * Double(range.upperBound - range.lowerBound + 1))
  }

  /// The intervals in days that can replace an interval I.
  ///
  /// An I below 2.5 is unchanged, unless the maximum is lower. Otherwise delta is 1, plus 0.15 for each day of I from
  /// 2.5 to 7, 0.1 for each from 7 to 20, and 0.05 for each beyond 20. The range goes from `max(2, round(I - delta))`
  /// to `min(round(I + delta), maximum)`, halves rounded to even; its low end is lowered to its high end if it would
  /// be above.
  ///
  /// - Parameters:
  ///   - intervalInDays: I, at least 1.
  ///   - maximumIntervalInDays: the longest interval allowed, at least 1.
  public static func range(around intervalInDays: Int, atMost maximumIntervalInDays: Int) -> ClosedRange<Int> {
    let interval = Double(intervalInDays)
    guard interval >= 2.5 else {
      let unchanged = min(intervalInDays, maximumIntervalInDays)
      return unchanged...unchanged
    }
    let delta = bands.reduce(1) { delta, band in
      delta + band.deltaPerDay * max(min(interval, band.days.upperBound) - band.days.lowerBound, 0)
    }
    let highest = (interval + delta).rounded(.toNearestOrEven)
    // Compare before converting: an Int can't hold every Double.
    let high = highest < Double(maximumIntervalInDays) ? Int(highest) : maximumIntervalInDays
    let low = min(max(2, Int((interval - delta).rounded(.toNearestOrEven))), high)
    return low...high
  }

  private static let bands: [(days: ClosedRange<Double>, deltaPerDay: Double)] = [
    (2.5...7, 0.15),
    (7...20, 0.1),
    (20...(.infinity), 0.05),
  ]
}
