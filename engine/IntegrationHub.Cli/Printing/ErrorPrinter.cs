using System.Text;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Printing;

/// <summary>Prints an error: all of it for people on standard error, or for programs on standard output with one line beside it.</summary>
internal static class ErrorPrinter
{
    public static void Print(HubError error, bool json, Surroundings around)
    {
        if (!json)
        {
            around.Error.Write(Words(error));
            return;
        }

        try
        {
            around.Out.Write(JsonSerializer.Serialize(new { Error = error }, HubJson.Indented) + "\n");
        }
        catch (IOException)
        {
            // Nobody reads standard output any more; the line below still says it.
        }

        around.Error.Write($"error {error.Code}: {PlainText.Line(error.Message)}\n");
    }

    public static string Words(HubError error)
    {
        var text = new StringBuilder($"error {error.Code}: {PlainText.Line(error.Message)}\n");
        Row("field", error.Field);
        Row("allowed", error.Allowed is { Count: > 0 } allowed ? string.Join(", ", allowed) : null);
        Row("nearest", error.Nearest is { Count: > 0 } nearest ? string.Join(", ", nearest) : null);
        foreach (var also in error.Findings?.Skip(1) ?? []) Row("also", $"{also.Code} {also.Message}");
        Row("service", error.Stripe is { } service ? Account(service) : null);
        Row("proposal", error.Proposal);
        Row("hint", error.Hint);
        Row("sent", JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Sent.ToString()));
        Row("retryable", error.Retryable ? "yes" : "no");
        return text.ToString();

        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(name.PadRight(11)).Append(PlainText.Line(value)).Append('\n');
        }
    }

    private static string Account(ServiceError error)
    {
        string?[] parts =
        [
            error.Status == 0 ? null : $"status {error.Status}",
            error.Type,
            error.Code,
            error.DeclineCode,
            error.Param is null ? null : $"param {error.Param}",
            error.RequestId is null ? null : $"request {error.RequestId}",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
