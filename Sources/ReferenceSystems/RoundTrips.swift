import CPROJ
import SimpleFeatures

/// Finds out, about many CRSs in turn, whether PROJ leads to them and back: with one context for all, which reads
/// PROJ's database once, and keeps no operation. For one thread.
public struct RoundTrips: ~Copyable {
    private let context = PROJContext()

    public init() {}

    /// Whether the middle of ``Transformation/areaOfInterest`` is found again within a metre after the way from
    /// `storage` to `crs` and back, by operations of known accuracy.
    ///
    /// The register has CRSs by methods that PROJ cannot compute (EPSG:32600). Cost: 1 to 50 ms.
    public func lead(from storage: CRS, to crs: CRS) -> Bool {
        let area = Transformation.areaOfInterest
        guard let toStorage = try? Transformation(from: .crs84, to: storage) else { return false }
        if storage == crs { return true }
        let start = toStorage.transform(x: area.centerX, y: area.centerY)
        guard let away = moved(start, from: storage, to: crs), let end = moved(away, from: crs, to: storage) else {
            return false
        }
        return abs(end.x - start.x) * storage.metresPerUnit < 1 && abs(end.y - start.y) * storage.metresPerUnit < 1
    }

    private func moved(
        _ point: (x: Double, y: Double), from source: CRS, to target: CRS
    ) -> (x: Double, y: Double)? {
        guard
            let operation = unsafe try? context.operation(
                from: source, to: target, areaOfInterest: Transformation.areaOfInterest)
        else { return nil }
        defer { unsafe proj_destroy(operation) }
        var (x, y) = point
        unsafe proj_trans_generic(operation, PJ_FWD, &x, 0, 1, &y, 0, 1, nil, 0, 0, nil, 0, 0)
        return (x, y)
    }
}
