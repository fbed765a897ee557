using System.Globalization;
using IntegrationHub.Engine.Policies.Grants;

namespace IntegrationHub.Cli.Printing;

/// <summary>Grants, for people.</summary>
internal static class GrantWords
{
    private static readonly string[] Head = ["GRANT", "STATE", "UNTIL", "USED", "BY", "ALLOWS"];

    public static string Given(ShownGrant grant) =>
        $"{grant.Id} allows {grant.Allows}, until {Moment.Of(grant.Until)}. What a rule would have a person approve is confirmed by its token instead.\n"
        + $"To take it back: ./hub policy revoke {grant.Id}\n";

    public static string Of(IReadOnlyList<ShownGrant> grants, int width) => grants.Count == 0
        ? "There are no grants.\n"
        : TextTable.Of(width, Head, grants.Select(grant => (string[])[grant.Id, grant.State, Moment.Of(grant.Until), Used(grant), grant.By, grant.Allows]));

    private static string Used(ShownGrant grant)
    {
        var count = grant.UsedCount.ToString(CultureInfo.InvariantCulture);
        return grant.UsedAmount is null ? count : $"{count}, {grant.UsedAmount}";
    }
}
