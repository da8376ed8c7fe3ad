import CulpaSyntax
import Testing

/// An array in pieces is an array; copies of it go their own ways.
@Suite struct ChunkedArrayTests {
  @Test(
    "it holds what was added, in that order, across its pieces",
    arguments: [0, 1, 127, 128, 129, 1000])
  func keepsOrder(count: Int) {
    var array = ChunkedArray<Int>()
    for number in 0..<count { array.append(number * 3) }
    #expect(array.count == count)
    #expect(Array(array) == (0..<count).map { $0 * 3 })
    #expect(array.indices.map { array[$0] } == Array(array))
    #expect(array.last == (count == 0 ? nil : (count - 1) * 3))
  }

  @Test func aCopyIsNotChangedByWhatIsAddedOrSetLater() {
    var array = ChunkedArray(0..<300)
    let before = array
    array.append(300)
    array[5] = -5
    array[299] = -299
    #expect(Array(before) == Array(0..<300))
    #expect(array.count == 301)
    #expect([array[5], array[299], array[300], array[4]] == [-5, -299, 300, 4])
  }

  @Test func whatIsAddedAfterACopyWasMadeAtTheEndOfAPieceIsThere() {
    var copies: [ChunkedArray<Int>] = []
    var array: ChunkedArray<Int> = []
    for number in 0..<260 {
      copies.append(array)
      array.append(number)
    }
    for (count, copy) in copies.enumerated() { #expect(Array(copy) == Array(0..<count)) }
  }
}
