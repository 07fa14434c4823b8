extension Element {
    /// A filled head with its point on `tip`, seen as coming from `origin`.
    public static func arrowhead(
        at tip: PaperPoint, from origin: PaperPoint, length: Double = 2, color: Color = .black
    ) -> Element? {
        guard let ahead = (tip - origin).unit else { return nil }
        let back = tip - ahead * length
        let side = ahead.left * (length * 0.18)
        return .path(.polygon([tip, back + side, back - side]), fill: Fill(color))
    }

    /// A line with a head at its end.
    public static func arrow(
        from origin: PaperPoint, to tip: PaperPoint, stroke: Stroke = Stroke(), head: Double = 2
    ) -> [Element] {
        guard let ahead = (tip - origin).unit else { return [] }
        let neck = tip - ahead * min(head * 0.8, origin.distance(to: tip))
        let point = arrowhead(at: tip, from: origin, length: head, color: stroke.color)
        return [.path(.line(origin, neck), stroke: stroke)] + (point.map { [$0] } ?? [])
    }
}
