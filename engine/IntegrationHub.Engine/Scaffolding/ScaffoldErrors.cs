using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Why a manifest could not be begun. Nothing was written in any of these cases.</summary>
internal static class ScaffoldErrors
{
    public static HubError NoSuchOperation(string endpoint, ServiceFacts facts)
    {
        var candidates = endpoint.Contains('/', StringComparison.Ordinal)
            ? facts.Operations.Select(operation => operation.Request)
            : facts.Operations.Select(operation => operation.Id);
        string[] nearest = [.. Diagnostics.Nearest.Several(endpoint, candidates)];
        return Refused($"The facts of {facts.ApiVersion} have no operation {Quoting.Quote(endpoint)}.", "ENDPOINT") with
        {
            Nearest = nearest.Length == 0 ? null : nearest,
            Hint = "Name it as the facts do, or by its method and path.",
        };
    }

    public static HubError NotExpressible(FactsOperation operation, string why) =>
        Refused($"{operation.Id} can't be a manifest: {why}.", "ENDPOINT");

    public static HubError NoIntegration(string catalog, string version) =>
        Refused($"{catalog} holds no integration whose apiVersion is \"{version}\", which the facts are of.", "--facts") with
        {
            Hint = $"./hub lint {catalog}",
        };

    public static HubError NoSuchGroup(string? group, IEnumerable<string> groups)
    {
        string[] allowed = [.. groups.Order(StringComparer.Ordinal)];
        var nearest = group is null ? null : Diagnostics.Nearest.Of(group, allowed);
        var sentence = group is null
            ? "Which group it belongs in can't be told from its name; say --group G."
            : $"{Quoting.Quote(group)} is no group of integration.yaml{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")}";
        return Refused(sentence, "--group") with { Allowed = allowed, Nearest = nearest is null ? null : [nearest] };
    }

    private static HubError Refused(string sentence, string field) =>
        new(ErrorCodes.BadRequest, $"{sentence} Nothing was written.", Sent.No, Retryable: false) { Field = field };
}
