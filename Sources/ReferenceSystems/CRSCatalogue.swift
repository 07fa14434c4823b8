import CPROJ
public import SimpleFeatures

extension CRS {
    /// Every map CRS of the EPSG register whose area of use meets `area` (degrees, `[west, south, east, north]`),
    /// deprecated ones left out, by code. Cost: some 20 ms.
    public static func catalogue(meeting area: Envelope) -> [CRS] {
        let context = PROJContext()
        guard let query = unsafe proj_get_crs_list_parameters_create() else { return [] }
        defer { unsafe proj_get_crs_list_parameters_destroy(query) }
        unsafe query.pointee.bbox_valid = 1
        unsafe query.pointee.crs_area_of_use_contains_bbox = 0
        unsafe query.pointee.west_lon_degree = area.minX
        unsafe query.pointee.south_lat_degree = area.minY
        unsafe query.pointee.east_lon_degree = area.maxX
        unsafe query.pointee.north_lat_degree = area.maxY
        var count: CInt = 0
        guard let list = unsafe proj_get_crs_info_list_from_database(context.handle, "EPSG", query, &count) else {
            return []
        }
        defer { unsafe proj_crs_info_list_destroy(list) }
        var codes: [Int32] = []
        for index in 0..<Int(count) {
            guard let info = unsafe list[index]?.pointee, unsafe info.deprecated == 0 else { continue }
            let type = unsafe info.type
            guard type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_PROJECTED_CRS,
                let code = unsafe Int32(String(cString: info.code))
            else { continue }
            codes.append(code)
        }
        return codes.sorted().compactMap { try? CRS(epsg: $0) }
    }
}
