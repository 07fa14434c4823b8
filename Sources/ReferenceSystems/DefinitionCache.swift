import CPROJ
import SimpleFeatures
import Synchronization

/// Definitions read from PROJ's database, each once.
final class DefinitionCache: Sendable {
    static let shared = DefinitionCache()

    private let known = Mutex<[Int32: Result<CRS.Definition, CRSError>]>([:])

    /// The definition of a code that some ``CRS`` carries already.
    func known(_ code: Int32) -> CRS.Definition {
        // PROJ's database holds every code that a CRS can be made of; the fallback serves an installation without it.
        (try? definition(code))
            ?? CRS.Definition(
                name: "EPSG:\(code)", isNorthingFirst: false, isGeographic: false, metresPerUnit: 1, areaOfUse: nil)
    }

    func definition(_ code: Int32) throws(CRSError) -> CRS.Definition {
        if let known = known.withLock({ $0[code] }) { return try known.get() }
        let context = PROJContext()
        let read = Result { () throws(CRSError) in try context.definition(code) }
        known.withLock { known in
            // Unknown codes are remembered too, but whoever asks for all of them fills no memory.
            if known.count >= 20_000 { known.removeAll() }
            known[code] = read
        }
        return try read.get()
    }
}

extension PROJContext {
    /// - Throws: ``CRSError``.
    borrowing func definition(_ code: Int32) throws(CRSError) -> CRS.Definition {
        let name = code == 0 ? "OGC:CRS84" : "EPSG:\(code)"
        guard let crs = unsafe proj_create(handle, name) else { throw .unknown(name) }
        defer { unsafe proj_destroy(crs) }
        let type = unsafe proj_get_type(crs)
        guard type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_PROJECTED_CRS,
            let system = unsafe proj_crs_get_coordinate_system(handle, crs)
        else { throw .notPlanar(name) }
        defer { unsafe proj_destroy(system) }

        var direction: UnsafePointer<CChar>?
        var factor = 1.0
        unsafe proj_cs_get_axis_info(handle, system, 0, nil, nil, &direction, &factor, nil, nil, nil)
        let isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS
        let first = unsafe direction.map { unsafe String(cString: $0) } ?? ""
        var (west, south, east, north) = (-1000.0, -1000.0, -1000.0, -1000.0)
        let hasArea = unsafe proj_get_area_of_use(handle, crs, &west, &south, &east, &north, nil) == 1
        return CRS.Definition(
            name: unsafe proj_get_name(crs).map { unsafe String(cString: $0) } ?? name,
            isNorthingFirst: first == "north",
            isGeographic: isGeographic,
            // The semi-major axis of WGS 84 times the factor from the unit to radians.
            metresPerUnit: isGeographic ? 6_378_137 * factor : factor,
            areaOfUse: hasArea && west > -999
                ? Envelope(minX: west, minY: south, maxX: east, maxY: north) : nil)
    }
}
