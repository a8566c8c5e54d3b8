/// Names on a layer of QGIS.
struct QGISLabels: Sendable {
    enum Place: Sendable {
        /// Inside a surface, where there is room; what gives 0 to 10 tells who goes first.
        case inside(priority: String)
        /// Over a point, in any case.
        case overPoint
    }

    /// What gives the words of a feature.
    let expression: String
    let place: Place

    /// A name as our maps write it: without the kind of EPCI, nor what stands in brackets.
    static func shortName(_ field: String) -> String {
        let kinds = "^Communauté (d[\u{27}’]agglomération|de communes|urbaine) "
        let articles = "(du |de la |de l[\u{27}’]|des |de |d[\u{27}’])?"
        let pattern = (kinds + articles).replacing("\u{27}", with: "\u{27}\u{27}")
        let bare = "regexp_replace(\"\(field)\", \u{27}\(pattern)\u{27}, \u{27}\u{27})"
        return "regexp_replace(\(bare), \u{27} *\\\\([^)]*\\\\)\u{27}, \u{27}\u{27})"
    }

    /// With a white halo, in the size of our maps.
    var xml: String {
        let placement: String
        let rendering: String
        var priority = ""
        switch place {
        case .inside(let expression):
            // Level, wherever the surface has room.
            placement = #"placement="4" priority="5""#
            rendering = #"obstacle="0" drawLabels="1""#
            priority = """
                <Option name="Priority" type="Map"><Option name="active" type="bool" value="true"/>\
                <Option name="expression" type="QString" value="\(expression.escapedForMarkup)"/>\
                <Option name="type" type="int" value="3"/></Option>
                """
        case .overPoint:
            // Its middle on the point.
            placement = #"placement="1" quadOffset="4" priority="10""#
            rendering = #"obstacle="1" obstacleFactor="2" drawLabels="1" displayAll="1""#
        }
        return """
            <labeling type="simple">
            <settings>
            <text-style fieldName="\(expression.escapedForMarkup)" isExpression="1" fontFamily="Liberation Sans" \
            fontSize="2.4" fontSizeUnit="MM" textColor="26,26,26,255" textOpacity="1" multilineHeight="1">
            <text-buffer bufferDraw="1" bufferSize="0.5" bufferSizeUnits="MM" bufferColor="255,255,255,255" \
            bufferOpacity="1"/>
            </text-style>
            <text-format multilineAlign="1" autoWrapLength="16" useMaxLineLengthForAutoWrap="1"/>
            <placement \(placement)/>
            <rendering \(rendering)/>
            <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map">\(priority)</Option>\
            <Option name="type" type="QString" value="collection"/></Option></dd_properties>
            </settings>
            </labeling>

            """
    }
}
