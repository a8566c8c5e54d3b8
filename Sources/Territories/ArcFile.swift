internal import Diagnostics
internal import Foundation
package import GeometryKit
internal import Synchronization

/// The lines between the communes of the embedded France: `contours.arcs`, in blocks, so that one département is read
/// without the rest, and without GDAL.
///
/// Layout, numbers of 32 bits with the least significant byte first: eight bytes of mark, the number of communes, the
/// number of blocks, the FNV-1a checksum of the entries; an entry for each block: two départements by position, where its
/// bytes begin, how many they are, their checksum; then the blocks (`ArcBlock`), coordinates in steps of 2⁻²⁰ degree. The block of
/// a pair holds the lines between communes of the two; that of a département and itself all its other lines. Faces are
/// positions among the communes of the first département, then of the second.
package final class ArcFile: Sendable {
    /// In the folder of the embedded data.
    package static let name = "contours.arcs"
    static let mark = Array("maillag1".utf8)
    static let step = 0x1p-20
    private static let headerSize = 20
    private static let entrySize = 20

    private struct Entry {
        let departements: (Int, Int)
        let range: Range<Int>
        let checksum: UInt32
    }

    private let path: String
    /// What was read last: layers of one run ask for the same départements again and again.
    private let cached = Mutex<(departements: Set<Int>, topology: Topology)?>(nil)

    init(folder: String) {
        path = "\(folder)/\(Self.name)"
    }

    /// The lines around the communes of some départements, faces numbered as communes are.
    /// - Parameter keeping: hold them ready for the next who asks; else only what is asked is read, and let go.
    /// - Throws: `corruptEmbeddedData`.
    func topology(of departements: Set<Int>, keeping: Bool, in gazetteer: Gazetteer) throws -> Topology {
        let ready = cached.withLock { $0 }
        if let ready, ready.departements.isSuperset(of: departements) { return ready.topology }
        guard keeping else { return try read(departements, in: gazetteer) }
        let wanted = departements.union(ready?.departements ?? [])
        let topology = try read(wanted, in: gazetteer)
        cached.withLock { $0 = (wanted, topology) }
        return topology
    }

    private func read(_ wanted: Set<Int>, in gazetteer: Gazetteer) throws -> Topology {
        let corrupt = Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: path))
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            throw corrupt
        }
        return try data.withUnsafeBytes { bytes in
            guard let entries = Self.entries(bytes, communeCount: gazetteer.communes.count) else { throw corrupt }
            var assembly = Topology.Assembly(step: Self.step, bytes: wanted.count < 2 ? 0 : bytes.count)
            for entry in entries {
                let (one, two) = entry.departements
                guard wanted.contains(one) || wanted.contains(two) else { continue }
                guard max(one, two) < gazetteer.departements.count else { throw corrupt }
                let block = UnsafeRawBufferPointer(rebasing: bytes[entry.range])
                let (first, second) = (gazetteer.departements[one].communes, gazetteer.departements[two].communes)
                var isKnown = true
                let isRead = assembly.add(block) { face in
                    if face < first.count { return wanted.contains(one) ? first[face] : nil }
                    guard face - first.count < second.count, one != two else {
                        isKnown = false
                        return nil
                    }
                    return wanted.contains(two) ? second[face - first.count] : nil
                }
                guard isRead, isKnown, Self.checksum(block) == entry.checksum else { throw corrupt }
            }
            return assembly.topology(faceCount: gazetteer.communes.count)
        }
    }

    /// Nil for bytes that are no such file.
    private static func entries(_ bytes: UnsafeRawBufferPointer, communeCount: Int?) -> [Entry]? {
        func number(at offset: Int) -> Int {
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        guard bytes.count >= headerSize, bytes.prefix(mark.count).elementsEqual(mark),
            communeCount.map({ $0 == number(at: 8) }) ?? true
        else { return nil }
        let count = number(at: 12)
        guard count <= (bytes.count - headerSize) / entrySize,
            number(at: 16) == Int(checksum(bytes[headerSize..<headerSize + count * entrySize]))
        else { return nil }
        var entries: [Entry] = []
        for index in 0..<count {
            let offset = headerSize + index * entrySize
            let (start, size) = (number(at: offset + 8), number(at: offset + 12))
            guard start + size <= bytes.count else { return nil }
            entries.append(
                Entry(
                    departements: (number(at: offset), number(at: offset + 4)), range: start..<start + size,
                    checksum: UInt32(number(at: offset + 16))))
        }
        return entries
    }

    /// Where the blocks of a département's own lines are; none in bytes that are no such file.
    static func ranges(of departement: Int, in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        (entries(bytes, communeCount: nil) ?? []).filter { $0.departements == (departement, departement) }.map(\.range)
    }

    private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    /// The bytes of the file for outlines that share their vertices, one a commune.
    package static func encoded(_ outlines: [Outline?], in gazetteer: Gazetteer) throws -> [UInt8] {
        let topology = try Topology(outlines)
        // By pair of départements, the lower one first.
        var blocks: [[Int]: [ArcBlock.Arc]] = [:]
        for arc in topology.arcs(step: step, where: { _, _ in true }) {
            let sides = [arc.left, arc.right].compactMap { $0.flatMap { gazetteer.communes[$0].departement } }
            guard let low = sides.min(), let high = sides.max() else { continue }
            let (first, second) = (gazetteer.departements[low].communes, gazetteer.departements[high].communes)
            func face(_ commune: Int?) -> Int? {
                guard let commune else { return nil }
                if let position = first.binarySearch(commune) { return position }
                return second.binarySearch(commune).map { first.count + $0 }
            }
            blocks[[low, high], default: []].append(
                ArcBlock.Arc(left: face(arc.left), right: face(arc.right), vertices: arc.vertices))
        }
        func bytes(_ numbers: [Int]) -> [UInt8] {
            numbers.flatMap { number in withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) } }
        }
        var entries: [UInt8] = []
        var body: [UInt8] = []
        let start = headerSize + blocks.count * entrySize
        for (pair, arcs) in blocks.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let block = ArcBlock.encoded(arcs)
            entries += bytes([pair[0], pair[1], start + body.count, block.count, Int(checksum(block))])
            body += block
        }
        return mark + bytes([gazetteer.communes.count, blocks.count, Int(checksum(entries))]) + entries + body
    }
}

extension [Int] {
    /// The position of a number among ascending ones.
    fileprivate func binarySearch(_ number: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number ? low : nil
    }
}
