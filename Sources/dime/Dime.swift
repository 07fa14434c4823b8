@main struct Dime { static func main() {} }
