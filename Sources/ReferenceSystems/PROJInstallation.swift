import CPROJ

/// What PROJ's answers depend on beside the question: its release, its database, and where it looks for grids.
public struct PROJInstallation: Hashable, Sendable {
    /// `9.1.1`.
    public let release: String
    /// What the database says of itself, such as `EPSG.VERSION v10.074`; nothing where there is none.
    public let metadata: [String]
    /// The path of the database; `nil` where there is none.
    public let database: String?
    /// The folders that grids are looked for in, the first one first.
    public let folders: [String]

    public init(release: String, metadata: [String], database: String?, folders: [String]) {
        self.release = release
        self.metadata = metadata
        self.database = database
        self.folders = folders
    }

    /// The one that this process uses. Cost: some milliseconds.
    public init() {
        let context = PROJContext()
        let info = unsafe proj_info()
        unsafe release = String(cString: info.version)
        var folders: [String] = []
        for index in 0..<Int(unsafe info.path_count) {
            if let path = unsafe info.paths?[index] { unsafe folders.append(String(cString: path)) }
        }
        self.folders = folders
        var metadata: [String] = []
        for key in ["DATABASE.LAYOUT.VERSION.MAJOR", "EPSG.VERSION", "EPSG.DATE", "PROJ.VERSION", "PROJ_DATA.VERSION"] {
            if let value = unsafe proj_context_get_database_metadata(context.handle, key) {
                unsafe metadata.append("\(key) \(String(cString: value))")
            }
        }
        self.metadata = metadata
        unsafe database = proj_context_get_database_path(context.handle).map { unsafe String(cString: $0) }
    }
}
