using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Wording;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http.Requests;

/// <summary>Reads a grant that somebody asks for. Whether it may be given is for the hub to check.</summary>
internal static class GrantBody
{
    private static readonly GrantFields Fields = new("tools", "groups", "connections", "agents", "max_count", "max_amount", "max_total", "for");
    private static readonly string[] Lists = [Fields.Tools, Fields.Groups, Fields.Connections, Fields.Agents, "environments"];
    private static readonly string[] Allowed =
        [.. Lists.Append(Fields.MaxCount).Append(Fields.MaxAmount).Append(Fields.MaxTotal).Append(Fields.Life).Order(StringComparer.Ordinal)];

    public static HubResult<GrantAsk> Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
            return RequestErrors.BadRequest("The body must be a JSON object: {\"tools\": [\"TOOL\"], \"max_count\": 1, \"for\": \"10m\"}.");
        if (body.EnumerateObject().Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } error) return error;
        if (Missing(body) is { } missing) return missing;
        return new GrantAsk(
            new()
            {
                Tools = Words(body, Fields.Tools),
                Groups = Words(body, Fields.Groups),
                Connections = Words(body, Fields.Connections),
                Agents = Words(body, Fields.Agents),
                Environments = [.. Words(body, "environments").Select(word => EnvironmentOf(word)!.Value)],
            },
            body.GetProperty(Fields.MaxCount).GetInt64(),
            Amount(body, Fields.MaxAmount),
            Amount(body, Fields.MaxTotal),
            GrantCheck.Life(body.GetProperty(Fields.Life).GetString()!)!.Value,
            Fields);
    }

    private static HubError? Wrong(JsonProperty member)
    {
        var (name, value) = (member.Name, member.Value);
        if (!Allowed.Contains(name, StringComparer.Ordinal)) return RequestErrors.UnknownMember(name, Allowed, "The body");
        if (Lists.Contains(name, StringComparer.Ordinal)) return WrongList(name, value);
        if (name == Fields.MaxCount)
        {
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)
                ? null
                : RequestErrors.BadRequest($"{name} must be a whole number from 1 to {GrantCheck.MostWrites}.", name);
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (name == Fields.Life)
        {
            return text is not null && GrantCheck.Life(text) is not null
                ? null
                : RequestErrors.BadRequest($"{name} must be a number with m or h behind it, such as \"10m\", {GrantCheck.MostHours}h at most.", name);
        }

        return text is not null && WrittenMoney.Read(text) is not null
            ? null
            : RequestErrors.BadRequest($"{name} must be an amount with its currency, as people write it: \"100.00 EUR\".", name);
    }

    private static HubError? WrongList(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            return RequestErrors.BadRequest($"{name} must be a list of names.", name);
        if (name != "environments" || value.EnumerateArray().All(item => EnvironmentOf(item.GetString()!) is not null)) return null;
        string[] allowed = [.. Enum.GetValues<HubEnvironment>().Select(Names.Of).Order(StringComparer.Ordinal)];
        return RequestErrors.BadRequest($"{name} must be of {string.Join(", ", allowed)}.", name) with { Allowed = allowed };
    }

    private static HubError? Missing(JsonElement body) => new[] { Fields.MaxCount, Fields.Life }.FirstOrDefault(name => !body.TryGetProperty(name, out _)) is { } missing
        ? RequestErrors.BadRequest($"The body has no \"{missing}\"; a grant has a number of writes and an end.", missing) with { Allowed = Allowed }
        : null;

    private static IReadOnlyList<string> Words(JsonElement body, string name) =>
        body.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static Money? Amount(JsonElement body, string name) => body.TryGetProperty(name, out var text) ? WrittenMoney.Read(text.GetString()!) : null;

    private static HubEnvironment? EnvironmentOf(string word) =>
        Enum.GetValues<HubEnvironment>().Where(known => Names.Of(known) == word).Select(known => (HubEnvironment?)known).FirstOrDefault();
}
