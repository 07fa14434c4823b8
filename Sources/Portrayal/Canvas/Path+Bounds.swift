extension Path {
    /// The box of all points; `nil` without any that is a number.
    var bounds: (minX: Float, minY: Float, maxX: Float, maxY: Float)? {
        unsafe coordinates.withUnsafeBufferPointer { numbers in
            var (minX, minY) = (Float.infinity, Float.infinity)
            var (maxX, maxY) = (-Float.infinity, -Float.infinity)
            var index = 0
            while index &+ 1 < numbers.count {
                let (x, y) = unsafe (numbers[index], numbers[index &+ 1])
                // A comparison with what is not a number is false and leaves it out.
                minX = x < minX ? x : minX
                maxX = x > maxX ? x : maxX
                minY = y < minY ? y : minY
                maxY = y > maxY ? y : maxY
                index &+= 2
            }
            return minX <= maxX && minY <= maxY ? (minX, minY, maxX, maxY) : nil
        }
    }
}
