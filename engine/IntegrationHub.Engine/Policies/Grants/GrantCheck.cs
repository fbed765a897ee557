using System.Text.RegularExpressions;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>Makes a grant of what somebody asks for, when it names what is there and is bounded.</summary>
public static partial class GrantCheck
{
    /// <summary>The most writes that one may cover.</summary>
    public const int MostWrites = 1000;

    /// <summary>The most hours that one may last.</summary>
    public const int MostHours = 24;

    /// <summary>How long, as it is written: <c>10m</c> or <c>2h</c>, <see cref="MostHours"/> at most. Null when it is something else.</summary>
    public static TimeSpan? Life(string text) =>
        LifeForm().IsMatch(text) && LimitPeriod.Span(text) is var span && span <= TimeSpan.FromHours(MostHours) ? span : null;

    /// <summary>Checks what is asked for.</summary>
    /// <param name="asked">The grant.</param>
    /// <param name="catalog">The tools there are.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The grant, with a name; <c>bad_request</c> for the first thing that is wrong with it.</returns>
    public static HubResult<Grant> Check(GrantAsk asked, ToolCatalog catalog, LedgerActor by, DateTimeOffset now) =>
        (WrongScope(asked.Scope, asked.Fields, catalog) ?? WrongBounds(asked)) is { } wrong
            ? wrong
            : new Grant
            {
                Id = GrantMint.Id(),
                Scope = asked.Scope,
                MaxCount = asked.MaxCount,
                MaxAmount = asked.MaxAmount,
                MaxTotal = asked.MaxTotal,
                By = by,
                GivenAt = now,
                Until = now + asked.Life,
            };

    private static HubError? WrongScope(PolicyScope scope, GrantFields fields, ToolCatalog catalog)
    {
        if (scope.Tools.Count == 0 && scope.Groups.Count == 0) return GrantMessages.CoversAnything(fields);
        if (scope.Tools.FirstOrDefault(tool => catalog.Find(tool) is null) is { } missing)
            return GrantMessages.NoTool(missing, [.. Nearest.Several(missing, catalog.Tools.Select(tool => tool.Name))], fields);
        string[] groups = [.. catalog.Integrations.SelectMany(i => i.Manifest.Groups.Keys).Order(StringComparer.Ordinal)];
        if (scope.Groups.FirstOrDefault(group => !groups.Contains(group, StringComparer.Ordinal)) is { } other) return GrantMessages.NoGroup(other, groups, fields);
        if (scope.Connections.FirstOrDefault(IsNoName) is { } connection) return GrantMessages.NotAName(connection, fields.Connections);
        return scope.Agents.FirstOrDefault(IsNoName) is { } agent ? GrantMessages.NotAName(agent, fields.Agents) : null;
    }

    private static HubError? WrongBounds(GrantAsk asked)
    {
        if (asked.MaxCount is < 1 or > MostWrites) return GrantMessages.WrongCount(asked.MaxCount, asked.Fields);
        if (asked.MaxTotal is { } total)
        {
            if (asked.MaxAmount is not { } each) return GrantMessages.TotalAlone(asked.Fields);
            if (each.Currency != total.Currency) return GrantMessages.TwoCurrencies(each, total, asked.Fields);
        }

        return asked.Life <= TimeSpan.Zero || asked.Life > TimeSpan.FromHours(MostHours) ? GrantMessages.WrongLife(asked.Fields) : null;
    }

    // It is kept and shown, so nothing that looks like a key may stand in its place.
    private static bool IsNoName(string text) => !NameForm().IsMatch(text) || Redaction.Clean(text) != text;

    [GeneratedRegex("^[1-9][0-9]{0,3}[mh]$", RegexOptions.CultureInvariant)]
    private static partial Regex LifeForm();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
