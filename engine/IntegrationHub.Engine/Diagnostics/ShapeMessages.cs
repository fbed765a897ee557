using IntegrationHub.Engine.Manifests;
using IntegrationHub.JsonSchema;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>What is said when a file does not have the shape of <c>catalog.schema.json</c>: codes IH01xx.</summary>
internal static class ShapeMessages
{
    /// <summary>Puts a schema failure into an author's words, at the author's place.</summary>
    /// <param name="file">The file as findings name it.</param>
    /// <param name="root">What it holds.</param>
    /// <param name="failure">What the contract does not allow.</param>
    /// <param name="meaning">What the contract says of the value, if it says something.</param>
    public static Finding Of(string file, SourceMap root, SchemaFailure failure, string? meaning)
    {
        var aboutKey = failure.Keyword is "additionalProperties" or "propertyNames" or "required" or "dependentRequired";
        var (at, length) = aboutKey ? root.KeyPlace(failure.InstancePointer) : root.Place(failure.InstancePointer);
        var (code, message) = failure.Keyword switch
        {
            "type" => ("IH0101", WrongType(root, failure)),
            "required" => ("IH0102", $"the key {Quote(failure.Property!)} is missing{Inside(failure.InstancePointer)}; add it."),
            "enum" or "const" => ("IH0103", NotAllowed(root, failure)),
            "pattern" => ("IH0104", $"{Name(failure)} is {Found(root, failure)}; it must {Form(failure, meaning)}"),
            "additionalProperties" => ("IH0105", UnknownKey(failure)),
            "oneOf" => ("IH0107", $"{Name(failure)} must have exactly one of {List(failure.Allowed)}; it has {Count(failure.Matched)}."),
            "dependentRequired" => ("IH0108", $"{Name(failure)}: {failure.Message}."),
            "propertyNames" => ("IH0109", $"the key {Quote(failure.Property ?? failure.Found)}{Inside(Parent(failure.InstancePointer))} can't be used; it must {Form(failure, meaning)}"),
            _ => ("IH0106", $"{Name(failure)}: {failure.Message}.{(meaning is null ? "" : $" {meaning}")}"),
        };
        return new(code, message, file, at, length);
    }

    private static string WrongType(SourceMap root, SchemaFailure failure) =>
        $"{Name(failure)} is {Found(root, failure)}; it must be {List(failure.Allowed.Select(Noun))}.";

    private static string NotAllowed(SourceMap root, SchemaFailure failure)
    {
        var nearest = root.Find(failure.InstancePointer) is SourceScalar scalar
            ? Nearest.Of(scalar.Text, failure.Allowed)
            : null;
        return $"{Name(failure)} is {Found(root, failure)};{DidYouMean(nearest)} Allowed: {List(failure.Allowed)}.";
    }

    private static string UnknownKey(SchemaFailure failure)
    {
        var nearest = Nearest.Of(failure.Property!, failure.Allowed);
        var guess = nearest is null ? "." : $";{DidYouMean(nearest)}";
        return $"unknown key {Quote(failure.Property!)}{Inside(Parent(failure.InstancePointer))}{guess} Allowed: {List(failure.Allowed)}.";
    }

    private static string Name(SchemaFailure failure) =>
        failure.InstancePointer.Length == 0 ? "the file" : Path(failure.InstancePointer);

    private static string Inside(string pointer) => pointer.Length == 0 ? "" : $" in {Path(pointer)}";

    private static string Parent(string pointer) => pointer[..Math.Max(0, pointer.LastIndexOf('/'))];

    // The contract says it in words; a regular expression is for machines, and for what the contract has no words for.
    private static string Form(SchemaFailure failure, string? meaning) => meaning is [var first, var second, ..]
        ? $"be {(char.IsUpper(second) ? first : char.ToLowerInvariant(first))}{meaning[1..]}"
        : $"match {List(failure.Allowed)}.";

    private static string Count(int matched) => matched == 0 ? "none" : "more than one";

    private static string Found(SourceMap root, SchemaFailure failure) => root.Find(failure.InstancePointer) switch
    {
        SourceMap => "a map",
        SourceList => "a list",
        SourceScalar { Plain: true, Text: "" } => "empty",
        SourceScalar { IsText: false } scalar => Clip(scalar.Text),
        SourceScalar scalar => Quote(scalar.Text),
        _ => Clip(failure.Found),
    };

    private static string Noun(string type) => type switch
    {
        "object" => "a map",
        "array" => "a list",
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => type,
    };
}
