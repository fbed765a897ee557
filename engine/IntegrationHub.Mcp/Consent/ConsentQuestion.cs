using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Consent;

/// <summary>The question a client puts to its user before a write.</summary>
internal static class ConsentQuestion
{
    /// <summary>The name of the question among those of one call.</summary>
    public const string Key = "agreement";

    /// <summary>The box that has to be ticked.</summary>
    public const string Agree = "agree";

    private const int Longest = 1_000;

    /// <summary>The question as a form with one box, which nobody has ticked yet.</summary>
    public static ElicitRequestParams Of(PendingWrite write) => new()
    {
        Message = Words(write),
        RequestedSchema = new()
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
            {
                [Agree] = new ElicitRequestParams.BooleanSchema { Title = "Yes, do exactly this", Description = "Without it nothing happens." },
            },
            Required = [Agree],
        },
    };

    // Some of it comes from the service: on one line and clipped, it can pretend to be no line of ours.
    private static string Words(PendingWrite write)
    {
        var lines = new List<string> { Quoting.Line(write.Says, Longest), $"Where: {Where(write.Environment)}." };
        lines.AddRange(write.Questions.Select(question => $"To settle first: {question}"));
        lines.Add(string.Create(
            CultureInfo.InvariantCulture, $"{write.Tool} was asked for. It happens once, and only if you say yes before {write.ExpiresAt:HH:mm} UTC."));
        return string.Join('\n', lines);
    }

    private static string Where(string environment) => environment switch
    {
        "sandbox" => "the sandbox, where nothing is real",
        "test" => "the account's test data, without real money",
        "live" => "the LIVE account, with real money",
        _ => environment,
    };
}
