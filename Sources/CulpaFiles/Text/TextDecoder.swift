/// Turns the bytes of a file into UTF-8, chunk by chunk, and finds out how they are written.
///
/// A byte order mark decides. Without one the text is read as UTF-8 until the first run of bytes
/// above 7F: if that run is UTF-8, or begins with a three-byte character of UTF-8 (as Chinese does),
/// the whole file is UTF-8 and any later mistake is an error at its place; otherwise the whole file is
/// GB 18030. A run rather than one character, because the bytes C2 B7 are `·` in UTF-8 and a common
/// Chinese character in GB 18030. A long beginning in ASCII therefore decides nothing, and how the
/// bytes were cut into chunks never does.
public struct TextDecoder: ~Copyable {
  private enum Stage {
    case start, ascii, firstRun, utf8, gb18030
    case utf16(bigEndian: Bool)
  }

  /// The byte order marks, and what follows them.
  private static let marks: [(bytes: [UInt8], stage: Stage)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16(bigEndian: false)),
    ([0xFE, 0xFF], .utf16(bigEndian: true)),
  ]
  /// A run this long that is UTF-8 so far will not become anything else.
  private static let longestRunBytes = 1024

  private var stage = Stage.start
  /// Bytes that wait for the next chunk.
  private var held: [UInt8] = []
  private var offsetBytes = 0
  private var counter = PositionCounter()
  private var converter: GB18030Converter?

  /// A decoder before its first byte.
  public init() {
    converter = nil
  }

  /// The encoding, once it is known; ``TextEncoding/utf8`` while all was ASCII.
  public var encoding: TextEncoding {
    switch stage {
    case .start, .ascii, .firstRun, .utf8: .utf8
    case .gb18030: .gb18030
    case .utf16(let bigEndian): bigEndian ? .utf16BigEndian : .utf16LittleEndian
    }
  }

  /// Decodes a chunk and adds UTF-8 to `output`; a character cut in two waits for the next chunk.
  ///
  /// - Throws: ``TextDecodingFailure``; what came before the bad byte has been added.
  public mutating func decode(
    _ chunk: [UInt8], into output: inout [UInt8]
  ) throws(TextDecodingFailure) {
    if held.isEmpty { return try advance(over: chunk[...], atEnd: false, into: &output) }
    let joined = held + chunk
    held = []
    try advance(over: joined[...], atEnd: false, into: &output)
  }

  /// Decodes what waited; there are no more bytes.
  ///
  /// - Throws: ``TextDecodingFailure``, also when the last character is cut off.
  public mutating func finish(into output: inout [UInt8]) throws(TextDecodingFailure) {
    let last = held
    held = []
    try advance(over: last[...], atEnd: true, into: &output)
  }

  /// The text of a whole file as UTF-8, and how it was written.
  ///
  /// - Throws: ``TextDecodingFailure``.
  public static func decode(
    _ bytes: [UInt8]
  ) throws(TextDecodingFailure) -> (utf8: [UInt8], encoding: TextEncoding) {
    var decoder = TextDecoder()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    try decoder.decode(bytes, into: &output)
    try decoder.finish(into: &output)
    return (output, decoder.encoding)
  }

  private mutating func advance(
    over bytes: ArraySlice<UInt8>, atEnd: Bool, into output: inout [UInt8]
  ) throws(TextDecodingFailure) {
    var rest = bytes
    var undecided = true
    while undecided {
      switch stage {
      case .start: undecided = takeMark(from: &rest, atEnd: atEnd)
      case .ascii: undecided = takeASCII(from: &rest, into: &output)
      case .firstRun: undecided = decide(on: rest, atEnd: atEnd)
      case .utf8, .gb18030, .utf16: undecided = false
      }
    }
    let reason: TextDecodingFailure.Reason?
    switch stage {
    case .start, .ascii, .firstRun: reason = nil
    case .utf8: reason = takeUTF8(from: &rest, atEnd: atEnd, into: &output)
    case .gb18030: reason = takeGB18030(from: &rest, atEnd: atEnd, into: &output)
    case .utf16(let bigEndian):
      reason = takeUTF16(from: &rest, bigEndian: bigEndian, atEnd: atEnd, into: &output)
    }
    if let reason { throw failure(reason) }
    held += rest
  }

  /// - Returns: whether the stage changed.
  private mutating func takeMark(from rest: inout ArraySlice<UInt8>, atEnd: Bool) -> Bool {
    for mark in Self.marks {
      if rest.starts(with: mark.bytes) {
        rest.removeFirst(mark.bytes.count)
        offsetBytes += mark.bytes.count
        stage = mark.stage
        return true
      }
      if !atEnd, mark.bytes.starts(with: rest) { return false }
    }
    stage = .ascii
    return true
  }

  /// - Returns: whether the stage changed.
  private mutating func takeASCII(
    from rest: inout ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> Bool {
    let end = rest.firstIndex { $0 >= 0x80 } ?? rest.endIndex
    take(end - rest.startIndex, from: &rest, into: &output)
    if rest.isEmpty { return false }
    stage = .firstRun
    return true
  }

  /// - Returns: whether the stage changed; not while the run may go on and can still be either.
  private mutating func decide(on rest: ArraySlice<UInt8>, atEnd: Bool) -> Bool {
    let run = rest.prefix { $0 >= 0x80 }
    let ends = atEnd || run.count < rest.count
    let checked = Self.check(run)
    let hasLongCharacter = run.prefix(checked.valid).contains { $0 >= 0xE0 }
    if hasLongCharacter || checked.valid >= Self.longestRunBytes {
      stage = .utf8
    } else if checked.reason == .invalid || (ends && checked.reason != nil) {
      stage = .gb18030
      converter = GB18030Converter()
    } else if ends {
      stage = .utf8
    } else {
      return false
    }
    return true
  }

  private mutating func takeUTF8(
    from rest: inout ArraySlice<UInt8>, atEnd: Bool, into output: inout [UInt8]
  ) -> TextDecodingFailure.Reason? {
    let checked = Self.check(rest)
    take(checked.valid, from: &rest, into: &output)
    return checked.reason == .truncated && !atEnd ? nil : checked.reason
  }

  private mutating func takeGB18030(
    from rest: inout ArraySlice<UInt8>, atEnd: Bool, into output: inout [UInt8]
  ) -> TextDecodingFailure.Reason? {
    let start = output.count
    guard let result = converter?.convert(rest, into: &output) else { return .converterMissing }
    rest.removeFirst(result.used)
    offsetBytes += result.used
    count(output[start...])
    switch result.end {
    case .complete: return nil
    case .unfinished: return atEnd ? .truncated : nil
    case .invalid: return .invalid
    }
  }

  private mutating func takeUTF16(
    from rest: inout ArraySlice<UInt8>, bigEndian: Bool, atEnd: Bool, into output: inout [UInt8]
  ) -> TextDecodingFailure.Reason? {
    var units: [UInt16] = []
    defer {
      let start = output.count
      output += String(decoding: units, as: UTF16.self).utf8
      offsetBytes += units.count * 2
      count(output[start...])
    }
    func unit(at index: Int) -> UInt16 {
      let pair = (UInt16(rest[rest.startIndex + index]), UInt16(rest[rest.startIndex + index + 1]))
      return bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    while rest.count >= 2 {
      let first = unit(at: 0)
      if UTF16.isTrailSurrogate(first) { return .invalid }
      if UTF16.isLeadSurrogate(first) {
        if rest.count < 4 { break }
        let second = unit(at: 2)
        if !UTF16.isTrailSurrogate(second) { return .invalid }
        units.append(first)
        units.append(second)
        rest.removeFirst(4)
      } else {
        units.append(first)
        rest.removeFirst(2)
      }
    }
    return atEnd && !rest.isEmpty ? .truncated : nil
  }

  /// Moves bytes that are UTF-8 already.
  private mutating func take(
    _ length: Int, from rest: inout ArraySlice<UInt8>, into output: inout [UInt8]
  ) {
    let taken = rest.prefix(length)
    output += taken
    count(taken)
    offsetBytes += length
    rest.removeFirst(length)
  }

  private mutating func count(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { counter.advance(over: $0) }
  }

  private func failure(_ reason: TextDecodingFailure.Reason) -> TextDecodingFailure {
    TextDecodingFailure(
      reason: reason, encoding: encoding, offsetBytes: offsetBytes, position: counter.position)
  }

  /// How many bytes at the beginning are whole characters of UTF-8, and what is wrong after them.
  private static func check(
    _ bytes: ArraySlice<UInt8>
  ) -> (valid: Int, reason: TextDecodingFailure.Reason?) {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return (bytes.count, nil)
    } catch {
      let bad = error.byteOffsets
      let cutOff = error.kind == .truncatedScalar && bad.upperBound == bytes.count
      return (bad.lowerBound, cutOff ? .truncated : .invalid)
    }
  }
}
