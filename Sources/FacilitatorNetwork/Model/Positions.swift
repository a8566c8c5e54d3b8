public import Territories

/// Of a post in its register.
public typealias PostPosition = Position<Post>
/// Of a polygon in its register.
public typealias PolygonPosition = Position<Register.Polygon>
