using IntegrationHub.Engine.Calls;
using IntegrationHub.JsonSchema;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Checks what one of the six tools was given. An endpoint's own input is for the hub to check.</summary>
internal static class ArgumentCheck
{
    /// <summary>What is wrong, told for the first mistake; null when nothing is.</summary>
    public static HubError? Of(OfferedTool tool, Arguments arguments) =>
        tool.Arguments.Validate(arguments.Whole()) is [var first, ..] ? Refusal(tool, first) : null;

    private static HubError Refusal(OfferedTool tool, SchemaFailure failure)
    {
        var path = Path(failure.InstancePointer);
        var field = failure.Property is { } name && failure.Keyword == "required" ? Below(path, name) : path;
        var what = failure.Keyword switch
        {
            "required" => $"{tool.Shown.Name} needs {Quote(failure.Property!)}",
            _ => $"{(field.Length == 0 ? "The arguments" : field)}: {Line(failure.Message, 300)}",
        };
        return new(ErrorCodes.BadRequest, $"{what}. Nothing was sent.", Sent.No, Retryable: false)
        {
            Field = field.Length == 0 ? null : field,
            Allowed = failure.Allowed.Count == 0 ? null : failure.Allowed,
        };
    }
}
