namespace IntegrationHub.JsonSchema;

/// <summary>One thing in an instance that its schema does not allow.</summary>
/// <param name="InstancePointer">
/// JSON Pointer into the instance, such as "/line_items/0/price". For a missing property it is the object's; for an
/// unknown property it is that property's own.
/// </param>
/// <param name="SchemaPointer">
/// JSON Pointer of the keyword in the schema document, references followed, such as "/$defs/money/minimum"; for
/// dependentRequired that of its entry, such as "/dependentRequired/line2". A keyword of another
/// registered document is written with that document's address and "#" in front.
/// </param>
/// <param name="Keyword">
/// The keyword that failed, such as "required"; "false" for the schema that allows nothing.
/// </param>
/// <param name="Message">A part of a sentence without a full stop: what was found, and what is allowed.</param>
/// <param name="Found">
/// What was found as JSON text the way it was written, clipped at 60 characters; a count such as "3 items" for lengths,
/// "nothing" for a missing property. It is not redacted: a caller that handles secrets decides what to show.
/// </param>
/// <param name="Allowed">
/// What would have been allowed, sorted by ordinal where the order carries no meaning: enum values (texts bare, other
/// values as JSON), property names, type names, or the bound as text. Empty when no short list exists.
/// </param>
/// <param name="Property">
/// The name in question for failures about a property being there or not; otherwise null.
/// </param>
/// <param name="Branches">
/// For anyOf and oneOf without a match: the failures of the alternative that came nearest. For propertyNames: why the
/// name is not allowed. Otherwise empty.
/// </param>
/// <param name="Matched">For anyOf and oneOf: how many alternatives matched. Otherwise 0.</param>
public sealed record SchemaFailure(
    string InstancePointer,
    string SchemaPointer,
    string Keyword,
    string Message,
    string Found,
    IReadOnlyList<string> Allowed,
    string? Property,
    IReadOnlyList<SchemaFailure> Branches,
    int Matched = 0);
