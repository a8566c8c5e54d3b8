/// Names for the fields of a Shapefile, which cuts them at ten characters: unique, and told in `champs.csv`.
public enum ShapefileAliases {
    /// In the order of the names. A short name stays; a long one keeps the beginnings of its words
    /// (`population_non_couverte` is `popu_non_c`), and a digit at the end where two come out alike.
    public static func of(_ names: [String]) -> [String] {
        var taken = Set(names.filter { $0.utf8.count <= length }.map { $0.lowercased() })
        return names.map { name in
            if name.utf8.count <= length { return name }
            let short = shortened(name)
            var alias = short
            var number = 2
            while taken.contains(alias.lowercased()) {
                alias = "\(short.prefix(length - "\(number)".count))\(number)"
                number += 1
            }
            taken.insert(alias.lowercased())
            return alias
        }
    }

    private static let length = 10

    private static func shortened(_ name: String) -> String {
        let words = name.split(separator: "_").map { String($0.unicodeScalars.filter(\.isASCII).map(Character.init)) }
            .filter { !$0.isEmpty }
        guard words.count > 1 else { return String((words.first ?? "champ").prefix(length)) }
        // Letters are given out one by one, so that no word takes all.
        var kept = words.map { _ in 0 }
        var left = length - (min(words.count, 5) - 1)
        while left > 0,
            let next = words.indices.prefix(5).filter({ kept[$0] < words[$0].count }).min(by: { kept[$0] < kept[$1] })
        {
            kept[next] += 1
            left -= 1
        }
        return zip(words, kept).prefix(5).map { String($0.prefix($1)) }.joined(separator: "_")
    }

    /// A DBF file's text holds so many bytes.
    public static let longestText = 254
}
