/// A column of a mapped file: a lent array whose bounds are checked.
///
/// `@unchecked Sendable` because nobody writes to a mapped gazetteer. The ``MappedFile`` it points into is kept by the
/// ``Gazetteer`` that lends it.
@safe struct FixedArray<Element: BitwiseCopyable>: @unchecked Sendable {
    private let start: UnsafePointer<Element>?
    let count: Int

    init() {
        unsafe start = nil
        count = 0
    }

    /// - Parameter bytes: aligned for the element, `count` of them long, alive as long as this is used.
    @unsafe init(_ bytes: UnsafeRawPointer, count: Int) {
        unsafe start = bytes.assumingMemoryBound(to: Element.self)
        self.count = count
    }

    @inline(__always) subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "beyond the column")
        return unsafe start.unsafelyUnwrapped[index]
    }

    @inline(__always) subscript(index: UInt32) -> Element { self[Int(index)] }

    /// The range that ends at entry `index` of a column of ends, and begins where the one before it ends.
    @inline(__always) func range(_ index: Int) -> Range<Int> where Element == UInt32 {
        let lower = index == 0 ? 0 : Int(self[index - 1])
        return unsafe Range(uncheckedBounds: (lower, max(lower, Int(self[index]))))
    }

    /// The bytes themselves, for comparing.
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "beyond the column")
        return unsafe body(UnsafeBufferPointer(start: start.map { unsafe $0 + range.lowerBound }, count: range.count))
    }
}
