internal import Foundation

/// A word of CQL2 text (OGC 21-065r2).
enum FilterToken: Equatable {
    /// A name or a keyword, as it was written.
    case word(String)
    /// A name between double quotes.
    case quoted(String)
    case text(String)
    case number(Double)
    /// A comparison, a bracket or a comma.
    case sign(String)

    /// Each with the position of its first letter and the one after its last.
    typealias Placed = (token: FilterToken, range: Range<String.Index>)

    /// - Throws: `FilterFault` at what is no word.
    static func words(of text: String) throws -> [Placed] {
        var words: [Placed] = []
        var index = text.startIndex
        while index < text.endIndex {
            let letter = text[index]
            let start = index
            if letter.isWhitespace {
                index = text.index(after: index)
                continue
            }
            let token: FilterToken
            if letter == "'" || letter == "\"" {
                let content = try quotation(in: text, &index, letter)
                token = letter == "'" ? .text(content) : .quoted(content)
            } else if letter.isLetter || letter == "_" {
                let rest = text[index...].prefix { $0.isLetter || $0.isNumber || "_.:".contains($0) }
                index = rest.endIndex
                token = .word(String(rest))
            } else if let number = number(in: text, &index) {
                token = .number(number)
            } else if let sign = ["<>", "<=", ">=", "<", ">", "=", "(", ")", ","].first(where: {
                text[index...].hasPrefix($0)
            }) {
                index = text.index(index, offsetBy: sign.count)
                token = .sign(sign)
            } else {
                throw FilterFault(text, at: index)
            }
            words.append((token, start..<index))
        }
        return words
    }

    /// A quote inside is written twice.
    private static func quotation(in text: String, _ index: inout String.Index, _ mark: Character) throws -> String {
        let start = index
        var content = ""
        index = text.index(after: index)
        while index < text.endIndex {
            let letter = text[index]
            index = text.index(after: index)
            guard letter == mark else {
                content.append(letter)
                continue
            }
            guard index < text.endIndex, text[index] == mark else { return content }
            content.append(mark)
            index = text.index(after: index)
        }
        throw FilterFault(text, at: start)
    }

    /// Of any sign: nothing is added up here.
    private static func number(in text: String, _ index: inout String.Index) -> Double? {
        var end = index
        if "+-".contains(text[end]) {
            end = text.index(after: end)
            guard end < text.endIndex else { return nil }
        }
        guard text[end].isNumber || text[end] == "." else { return nil }
        var seen = text[index...].prefix { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
        // Digits up to where the longest number ends.
        while !seen.isEmpty {
            if let number = Double(seen), number.isFinite {
                index = seen.endIndex
                return number
            }
            seen = seen.dropLast()
        }
        return nil
    }
}

/// What is wrong with a filter, and where.
public struct FilterFault: Error {
    /// From there on it cannot be read.
    public let rest: String

    init(_ text: String, at index: String.Index) { rest = String(text[index...].prefix(40)) }
}
