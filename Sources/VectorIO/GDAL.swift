internal import CGDAL

/// The library as a whole: drivers, messages, lists of options.
enum GDAL {
    /// Drivers are registered the first time a file is read or written, and GDAL's own messages are kept from the
    /// terminal: they are read back with `lastMessage` where they matter. Some 30 ms, paid once.
    static let isReady: Bool = {
        CPLSetErrorHandler(CPLQuietErrorHandler)
        GDALAllRegister()
        return true
    }()

    /// Takes away drivers that follow what a file names: other files, the network, databases; and the network itself.
    static func confine() {
        _ = isReady
        // A layer of one of these is a program that opens others.
        for name in [
            "VRT", "OGR_VRT", "WFS", "OAPIF", "CSW", "PostgreSQL", "MySQL", "ODBC", "MSSQLSpatial", "OCI", "Carto",
            "Elasticsearch", "MongoDBv3", "PLSCENES", "AmigoCloud", "NGW", "HTTP", "WMS", "WMTS", "WCS", "STACTA",
            "STACIT", "DAAS", "EEDA", "LIBKML", "GPSBabel",
        ] {
            guard let driver = GDALGetDriverByName(name) else { continue }
            GDALDeregisterDriver(driver)
        }
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none")
        // GML follows links to other documents, SQLite loads other programs.
        CPLSetConfigOption("GML_SKIP_RESOLVE_ELEMS", "ALL")
        CPLSetConfigOption("OGR_SQLITE_LOAD_EXTENSIONS", "")
        CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "1")
    }

    /// The library's last words on this thread.
    static var lastMessage: String {
        let message = String(cString: CPLGetLastErrorMsg())
        return message.isEmpty ? "no message" : message
    }

    /// An operation failed on this thread since `CPLErrorReset`.
    static var hasFailed: Bool { CPLGetLastErrorType().rawValue >= CE_Failure.rawValue }

    /// A connection string as it may be shown.
    static func withoutPassword(_ connection: String) -> String {
        connection.replacing(#/(?i)(password\s*=\s*)('(\\.|[^'])*'|[^\s,;]*)/#) { $0.output.1 + "…" }
            .replacing(#/(://[^:/@\s]+:)[^@\s]*@/#) { $0.output.1 + "…@" }
    }

    /// Calls `body` with options in GDAL's form, a list of C strings that ends with null.
    static func withOptions<Result>(
        _ options: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        for option in options { list = CSLAddString(list, option) }
        defer { CSLDestroy(list) }
        return body(list)
    }

    /// A path as GDAL opens it: zipped and gzipped files are read through its virtual file systems.
    static func virtualPath(_ path: String) -> String {
        // What is in memory may be an archive too.
        if path.hasPrefix("/vsi"), !path.hasPrefix("/vsimem/") { return path }
        if path.lowercased().hasSuffix(".zip") { return "/vsizip/" + path }
        if path.lowercased().hasSuffix(".gz") { return "/vsigzip/" + path }
        return path
    }
}
