internal import CGDAL
internal import Diagnostics
internal import Foundation

/// The ZIP archive that a workbook is, in memory, read within bounds: a few kilobytes may unfold into terabytes.
final class WorkbookArchive {
    /// As the user named it.
    let file: String
    private let opened: OpenedInput
    private let compressedSize: Int
    /// The names as the archive has them by their usual form: some programs write `\` or other cases.
    private let members: [String: String]
    /// As the archive has them, in its order.
    let names: [String]
    private var unfoldedSize = 0

    /// Of all members that are read, in bytes.
    static let mostUnfolded = 1 << 29
    /// How many times larger than the archive a member may be; a sheet of blank cells is a hundred times.
    static let mostTimes = 250
    /// Below this a member may be as dense as it likes, in bytes.
    static let alwaysAllowed = 1 << 25

    /// - Throws: `unreadableFile` when there is no archive, or one cut short.
    init(_ input: InputFile) throws(Diagnostic) {
        file = input.name
        compressedSize = input.bytes.count
        // Under a name of our own: what the user calls the file is no part of a path.
        opened = try OpenedInput(
            [("workbook.zip", input.bytes)], as: "workbook.zip", isFolder: false, onDisk: false, file: input.name)
        names = VirtualFile.members(of: "/vsizip/" + opened.path)
        guard !names.isEmpty else {
            throw Diagnostic(FileProblem.unreadableFile(reason: .other("zip")), at: .init(file: input.name))
        }
        members = Dictionary(names.map { (Self.usual($0), $0) }) { first, _ in first }
    }

    func holds(_ member: String) -> Bool { members[Self.usual(member)] != nil }

    /// The whole content of a member.
    /// - Throws: `unreadableFile` when there is none, `oversizedArchive`, `truncatedData` when its bytes are not those
    ///   that were packed.
    func bytes(of member: String) throws(Diagnostic) -> [UInt8] {
        let place = Diagnostic.Place(file: file)
        guard let name = members[Self.usual(member)] else {
            throw Diagnostic(FileProblem.unreadableFile(reason: .other(member)), at: place)
        }
        let path = "/vsizip/\(opened.path)/\(name)"
        let size = try VirtualFile.size(of: path)
        unfoldedSize += size
        let isDense = size > Self.alwaysAllowed && size / Self.mostTimes > compressedSize
        guard unfoldedSize <= Self.mostUnfolded, !isDense else {
            throw Diagnostic(FileProblem.oversizedArchive(member: member, megabytes: size >> 20), at: place)
        }
        CPLErrorReset()
        do {
            let bytes = try VirtualFile.bytes(at: path)
            // The checksum is looked at when the last byte is read.
            guard !GDAL.hasFailed else { throw Diagnostic(FileProblem.truncatedData(reason: member)) }
            return bytes
        } catch {
            throw Diagnostic(FileProblem.truncatedData(reason: member), at: place)
        }
    }

    private static func usual(_ name: String) -> String {
        let slashed = name.replacing("\\", with: "/").lowercased()
        return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    }
}
