internal import Cartography
internal import Foundation
internal import Wording

/// The budget curve as a small SVG: money across, people up, one dot a point.
struct FrontierChart {
    let points: [(budget: Double, value: Double)]
    let title: String
    let budgetLabel: String
    let valueLabel: String
    let format: NumberFormat

    private let width = 640.0
    private let height = 400.0
    /// Margins.
    private let left = 96.0
    private let right = 40.0
    private let top = 48.0
    private let bottom = 56.0

    var svg: String {
        let across = Self.ticks(upTo: points.map(\.budget).max() ?? 1)
        let up = Self.ticks(upTo: points.map(\.value).max() ?? 1)
        let most = (budget: across.last ?? 1, value: up.last ?? 1)
        func x(_ budget: Double) -> Double { left + (width - left - right) * budget / most.budget }
        func y(_ value: Double) -> Double { height - bottom - (height - top - bottom) * value / most.value }
        let at = Self.coordinate
        let line = points.map { "\(at(x($0.budget))),\(at(y($0.value)))" }
        var body = [
            "<title>\(title.escapedForMarkup)</title>",
            #"<rect width="\#(at(width))" height="\#(at(height))" fill="white"/>"#,
            text(title, left, 24, anchor: "start", size: 14),
        ]
        for value in up {
            let height = y(value)
            body.append(
                #"<path d="M\#(at(left)) \#(at(height))H\#(at(width - right))" stroke="silver" stroke-width="0.5"/>"#)
            body.append(text(number(value, among: up), left - 8, height + 4, anchor: "end"))
        }
        for budget in across {
            body.append(text(number(budget, among: across), x(budget), height - bottom + 18, anchor: "middle"))
        }
        body.append(
            #"<polyline points="\#(line.joined(separator: " "))" fill="none" stroke="steelblue" stroke-width="2"/>"#)
        for point in points {
            body.append(#"<circle cx="\#(at(x(point.budget)))" cy="\#(at(y(point.value)))" r="3.5" fill="steelblue"/>"#)
        }
        body.append(text(budgetLabel, (left + width - right) / 2, height - 14, anchor: "middle"))
        body.append(text(valueLabel, left, 38, anchor: "start", size: 10))
        let head =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(at(width)) \#(at(height))" "#
            + #"width="\#(at(width))" height="\#(at(height))" font-family="\#(TextMetrics.family)" role="img">"#
        return ([head] + body + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// Multiples of 1, 2 or 5 times a power of ten, from 0 to the first that is not less than a number: six at most.
    static func ticks(upTo most: Double) -> [Double] {
        guard most > 0, most.isFinite else { return [0, 1] }
        let power = (log10(most / 5)).rounded(.down)
        // Divided by whole numbers: a tenth has no exact power.
        func step(_ factor: Double, _ power: Double) -> Double {
            power < 0 ? factor / pow(10, -power) : factor * pow(10, power)
        }
        let step = [step(1, power), step(2, power), step(5, power), step(1, power + 1)].first { most / $0 <= 5 }
        guard let step else { return [0, most] }
        return (0...Int((most / step).rounded(.up))).map { Double($0) * step }
    }

    /// With the decimals that its axis needs.
    private func number(_ value: Double, among ticks: [Double]) -> String {
        let step = ticks.count > 1 ? ticks[1] : 1
        return format.decimal(value, digits: max(0, Int(-(log10(step) + 1e-9).rounded(.down))))
    }

    private func text(_ words: String, _ x: Double, _ y: Double, anchor: String, size: Int = 11) -> String {
        #"<text x="\#(Self.coordinate(x))" y="\#(Self.coordinate(y))" text-anchor="\#(anchor)" font-size="\#(size)">"#
            + words.escapedForMarkup + "</text>"
    }

    private static func coordinate(_ number: Double) -> String { NumberFormat.plain(number, digits: 1) }
}
