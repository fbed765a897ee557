using System.Text.Json;

namespace IntegrationHub.Cli.Commands;

/// <summary>A tool as <c>show</c> prints it.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="File">The file it comes from.</param>
/// <param name="Request">The request it becomes.</param>
/// <param name="Mode"><c>read</c> or <c>write</c>.</param>
/// <param name="Risk"><c>read</c>, <c>write</c> or <c>destructive</c>.</param>
/// <param name="Policy">Who has to agree, by environment.</param>
/// <param name="InputSchema">What it accepts, as JSON Schema 2020-12.</param>
internal sealed record ShownTool(
    string Tool,
    string File,
    string Request,
    string Mode,
    string Risk,
    IReadOnlyDictionary<string, string> Policy,
    JsonElement InputSchema);
