extension Regulation {
    /// The width of a road's carriageway, m: as measured, by its lanes, or the default of its class.
    public func carriagewayWidth(of road: Road, isBuiltUp: Bool) -> Double {
        var defaults = RoadDefaults(self)
        return RoadAttributes(road, isBuiltUp: isBuiltUp, &defaults).width
    }
}
