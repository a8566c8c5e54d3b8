internal import CGDAL
public import Diagnostics

/// A picture of the user's own, as it is in its file: PNG or JPEG.
public struct Picture: Sendable {
    /// Of the file.
    public let bytes: [UInt8]
    /// `image/png` or `image/jpeg`.
    public let mediaType: String
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    /// - Throws: `notAPicture` for anything else, or a picture that cannot be opened.
    public init(_ input: InputFile) throws(Diagnostic) {
        let signatures: [(bytes: [UInt8], mediaType: String)] = [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ]
        _ = GDAL.isReady
        guard let kind = signatures.first(where: { input.bytes.starts(with: $0.bytes) }),
            let dataset = GDALOpenEx(try input.source(), UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY), nil, nil, nil)
        else { throw Diagnostic(FileProblem.notAPicture, at: .init(file: input.name)) }
        defer { GDALClose(dataset) }
        bytes = Array(input.bytes)
        mediaType = kind.mediaType
        (width, height) = (Int(GDALGetRasterXSize(dataset)), Int(GDALGetRasterYSize(dataset)))
    }
}
