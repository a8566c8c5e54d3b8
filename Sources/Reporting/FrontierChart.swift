internal import Cartography
internal import Foundation

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
    private let right = 24.0
    private let top = 48.0
    private let bottom = 56.0

    var svg: String {
        let most = (budget: points.map(\.budget).max() ?? 1, value: max(points.map(\.value).max() ?? 1, 1))
        func x(_ budget: Double) -> Double { left + (width - left - right) * budget / most.budget }
        func y(_ value: Double) -> Double { height - bottom - (height - top - bottom) * value / most.value }
        func at(_ number: Double) -> String { String(format: "%.1f", number) }
        let line = ([(budget: 0.0, value: 0.0)] + points).map { "\(at(x($0.budget))),\(at(y($0.value)))" }
        var body = [
            "<title>\(title.escapedForMarkup)</title>",
            #"<rect width="\#(at(width))" height="\#(at(height))" fill="white"/>"#,
            text(title, left, 24, anchor: "start", size: 14),
        ]
        for step in 0...4 {
            let part = Double(step) / 4
            let (across, up) = (x(most.budget * part), y(most.value * part))
            body.append(
                #"<path d="M\#(at(left)) \#(at(up))H\#(at(width - right))" stroke="silver" stroke-width="0.5"/>"#)
            body.append(text(format.decimal(most.value * part, digits: 0), left - 8, up + 4, anchor: "end"))
            body.append(
                text(format.decimal(most.budget * part, digits: 0), across, height - bottom + 18, anchor: "middle"))
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
            + #"width="\#(at(width))" height="\#(at(height))" font-family="sans-serif" role="img">"#
        return ([head] + body + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private func text(_ words: String, _ x: Double, _ y: Double, anchor: String, size: Int = 11) -> String {
        String(format: #"<text x="%.1f" y="%.1f" text-anchor="%@" font-size="%d">"#, x, y, anchor, size)
            + words.escapedForMarkup + "</text>"
    }
}
