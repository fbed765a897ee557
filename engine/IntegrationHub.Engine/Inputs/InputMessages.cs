using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Wording;
using IntegrationHub.JsonSchema;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Inputs;

/// <summary>What is said of an input that is refused: codes IH04xx.</summary>
internal static class InputMessages
{
    /// <summary>The code of a required field that is not given.</summary>
    public const string MissingCode = "IH0402";

    /// <summary>The refusal of an input that is no object.</summary>
    public static HubError NotAnObject(Tool tool, JsonElement json) => Refuse(tool,
    [
        new("IH0404", "", $"the input is {Clip(json.GetRawText())}; it must be a JSON object of fields.", [.. Names(tool.Manifest.Fields)], null),
    ]);

    /// <summary>The same field by two names, or the same name twice.</summary>
    public static InputFinding GivenTwice(string field, string first, string second) => new(
        "IH0409",
        field,
        first == second ? $"{field} is given twice; give it once." : $"{field} is given twice, as {Quote(first)} and as {Quote(second)}; give it once.",
        [],
        null);

    /// <summary>A date that has the right form and does not exist.</summary>
    public static InputFinding NoSuchMoment(string field, string text) => new(
        "IH0408", field, $"{field} is {Quote(text)}; there is no such moment since 1970.", [], null);

    /// <summary>A number no service could take.</summary>
    public static InputFinding TooLargeToSend(string field, string text) => new(
        "IH0406",
        field,
        $"{field} is {Clip(text)}; it must be {(text.StartsWith('-') ? $"at least {long.MinValue}" : $"at most {long.MaxValue}")}.",
        [],
        null);

    /// <summary>An input without bottom.</summary>
    public static InputFinding TooDeep(string field, int deepest) => new(
        "IH0410", field, $"the input is nested deeper than {deepest} levels; no field needs that.", [], null);

    /// <summary>Text that is longer than any field takes, told without reading it.</summary>
    public static InputFinding TooLong(string field, int most) => new(
        "IH0406", field, $"{field} takes more than {most:n0} bytes; no field takes as much.", [], null);

    /// <summary>A name as long.</summary>
    public static InputFinding NameTooLong(string field, int most) => new(
        "IH0406", field, $"{(field.Length == 0 ? "the input" : field)} has a name of more than {most:n0} bytes; no field has one as long.", [], null);

    /// <summary>Text that is none.</summary>
    public static InputFinding BrokenText(string field) => new(
        "IH0411", field, $"{(field.Length == 0 ? "the input" : field)} holds half of a surrogate pair, which is no character; send whole ones.", [], null);

    /// <summary>What must not be sent and not be kept.</summary>
    public static InputFinding HoldsSecret(string field) => new(
        "IH0413", field, $"{field} holds a key or a card number; neither is ever sent or kept, so take it out.", [], null);

    /// <summary>A charge the service would refuse for its size.</summary>
    public static InputFinding LessThanLeastCharge(string field, Money amount, Money least) => new(
        "IH0414", field, $"{field} is {amount.Amount} ({amount}); the least that can be charged is {least.Amount} ({least}).", [], null);

    /// <summary>Puts a schema failure into the words of the field it is about.</summary>
    public static InputFinding Of(SchemaFailure failure, Tool tool, JsonElement input)
    {
        foreach (var (place, relation) in tool.Input.Relations)
        {
            if (failure.SchemaPointer.StartsWith(place + "/", StringComparison.Ordinal))
                return RelationMessages.Of(relation, failure.InstancePointer, input);
        }

        var path = Path(failure.InstancePointer);
        var field = FieldLookup.At(tool.Manifest.Fields, failure.InstancePointer);
        return failure.Keyword switch
        {
            "additionalProperties" => Unknown(failure, path, tool),
            "required" => Missing(failure, path, tool),
            "type" => WrongType(failure, path, field, Shown(failure, input)),
            "enum" => NotAllowed(failure, path, Shown(failure, input)),
            "pattern" or "format" => Malformed(failure, path, field, Shown(failure, input)),
            _ => new("IH0406", path, $"{path}: {Line(failure.Message.Replace(failure.Found, Shown(failure, input), StringComparison.Ordinal), 200)}.", failure.Allowed, null),
        };
    }

    /// <summary>One error for all findings of an input; the first is told in full.</summary>
    public static HubError Refuse(Tool tool, IReadOnlyList<InputFinding> found)
    {
        // A misspelt field is why a demand between fields is broken, so it is told first.
        IReadOnlyList<InputFinding> findings = [.. found.OrderBy(f => f.Code == RelationMessages.Code)];
        var first = findings[0];
        var more = findings.Count == 1 ? "" : $" {findings.Count - 1} more below.";
        return new(ErrorCodes.InvalidInput, $"{first.Code}: {first.Message}{more} Nothing was sent.", Sent.No, Retryable: false)
        {
            Field = first.Field.Length == 0 ? null : first.Field,
            Allowed = first.Allowed.Count == 0 ? null : first.Allowed,
            Nearest = first.Nearest is null ? null : [first.Nearest],
            Hint = $"Correct the input; describe {tool.Name} shows every field.",
            Findings = findings,
        };
    }

    private static InputFinding Unknown(SchemaFailure failure, string path, Tool tool)
    {
        if (ReasonLeftOut(tool, path, failure.Property!) is { } why)
            return new("IH0401", path, $"{path} is a field of {tool.Integration.Manifest.Title} that this catalog leaves out: {Sentence(why)} Allowed: {List(failure.Allowed)}.", failure.Allowed, null);
        var nearest = Nearest.Of(failure.Property!, failure.Allowed);
        var guess = nearest is null ? "." : $";{DidYouMean(nearest)}";
        var parent = failure.InstancePointer[..failure.InstancePointer.LastIndexOf('/')];
        var inside = parent.Length == 0 ? "" : $" in {Path(parent)}";
        return new("IH0401", path, $"unknown field {Quote(failure.Property!)}{inside}{guess} Allowed: {List(failure.Allowed)}.", failure.Allowed, nearest);
    }

    private static string? ReasonLeftOut(Tool tool, string path, string name)
    {
        var plain = string.Concat(path.Split('[').Select((part, i) => i == 0 ? part : part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]));
        if (!plain.EndsWith(name, StringComparison.Ordinal)) plain = plain.Length == 0 ? name : $"{plain}.{name}";
        return tool.Manifest.LeftOut.Concat(tool.Integration.Manifest.LeftOut).FirstOrDefault(entry => entry.Covers(plain))?.Why;
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    private static InputFinding Missing(SchemaFailure failure, string path, Tool tool)
    {
        var field = FieldLookup.At(tool.Manifest.Fields, $"{failure.InstancePointer}/{failure.Property}");
        var name = path.Length == 0 ? failure.Property! : $"{path}.{failure.Property}";
        var help = string.IsNullOrEmpty(field?.Help) ? "" : $" {field.Help}";
        return new(MissingCode, name, $"{name} is required and missing.{help}", [], null);
    }

    private static InputFinding WrongType(SchemaFailure failure, string path, Field? field, string shown)
    {
        if (failure.Found == "null")
            return new("IH0404", path, $"{path} is null; leave it out instead.", failure.Allowed, null);
        if (field?.Type == FieldType.Money)
            return new("IH0403", path, $"{path} is {shown}; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD).", failure.Allowed, null);
        return new("IH0404", path, $"{path} is {shown}; it must be {FieldNouns.Of(field, failure.Allowed)}.", failure.Allowed, null);
    }

    private static InputFinding NotAllowed(SchemaFailure failure, string path, string shown)
    {
        var nearest = Nearest.Of(failure.Found.Trim('"'), failure.Allowed);
        return new("IH0405", path, $"{path} is {shown};{DidYouMean(nearest)} Allowed: {List(failure.Allowed)}.", failure.Allowed, nearest);
    }

    private static InputFinding Malformed(SchemaFailure failure, string path, Field? field, string shown)
    {
        var code = field?.Type switch
        {
            FieldType.Id => "IH0407",
            FieldType.Currency or FieldType.Country => "IH0405",
            _ => "IH0408",
        };
        IReadOnlyList<string> allowed = field?.Type == FieldType.Id ? field.Prefixes : failure.Allowed;
        return new(code, path, $"{path} is {shown}; it must be {FieldNouns.Of(field, failure.Allowed)}.", allowed, null);
    }

    // Cleaned before it is clipped: half of a card number no longer looks like one.
    private static string Shown(SchemaFailure failure, JsonElement input)
    {
        if (!failure.Found.StartsWith('"')) return Clip(failure.Found);
        var found = input;
        foreach (var part in failure.InstancePointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (found.ValueKind == JsonValueKind.Array && int.TryParse(name, out var i) && i < found.GetArrayLength()) found = found[i];
            else if (found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var member)) found = member;
        }

        return found.ValueKind == JsonValueKind.String ? Quote(found.GetString()!) : Clip(failure.Found);
    }

    private static IEnumerable<string> Names(IReadOnlyList<Field> fields) => fields.Select(f => f.Name).Order(StringComparer.Ordinal);
}
