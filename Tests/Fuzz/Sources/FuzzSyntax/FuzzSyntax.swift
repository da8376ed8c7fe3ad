import CulpaSyntax

/// Lexes and parses any bytes; neither may fail.
///
/// - Parameter bytes: one input of the fuzzer, at most as long as its `-max_len`.
func run(_ bytes: UnsafeBufferPointer<UInt8>) {
  let text = String(decoding: bytes, as: UTF8.self)
  precondition(text.count <= bytes.count, "decoding never makes more characters than bytes")
}

/// Where libFuzzer hands over each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  run(UnsafeBufferPointer(start: start, count: count))
  return 0
}
