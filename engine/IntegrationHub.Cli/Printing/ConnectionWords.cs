using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.Printing;

/// <summary>Connections, for people.</summary>
internal static class ConnectionWords
{
    public static string Of(IReadOnlyList<ShownConnection> all, Surroundings around)
    {
        var text = TextTable.Of(
            around.Width,
            ["NAME", "SERVICE", "ENVIRONMENT", "KEY", "MADE", "LAST USED", ""],
            all.Select(one => (string[])[one.Name, one.Integration, one.Environment, Key(one), Day(one.CreatedAt), Minute(one.LastUsedAt), Remark(one)]));
        return all.Any(one => one.IsDefault) || all.Count == 0 ? text : $"{text}\nSeveral are stored, so each call has to name one: --connection NAME\nOr choose one for calls that name none: ./hub connections default NAME\n";
    }

    public static string Connected(Connected made)
    {
        var one = made.Connection;
        var what = $"Connected {one.Name}: {one.Integration} in {one.Environment}, {Key(one)}. The key is stored sealed.{(one.IsDefault ? " It is taken when no connection is named." : "")}\n";
        return made.Test is null ? what : $"{what}{KeyTestWords.Summary(made.Test)}\n./hub connections test {one.Name} shows which.\n";
    }

    public static string Chosen(ShownConnection one) =>
        $"{one.Name} ({one.Integration} in {one.Environment}, {Key(one)}) is taken when no connection is named and no key stands in the environment.\n";

    public static string Removed(ShownConnection one) =>
        $"Removed {one.Name} ({one.Integration} in {one.Environment}, {Key(one)}). The key itself is still valid at the service; end it there.\n";

    public static string Rotated(Rotation done, Surroundings around)
    {
        var what = $"{(done.Resealed == 1 ? "1 connection is" : $"{done.Resealed} connections are")} sealed with the new master key {done.MasterKey}.";
        return around.Variable(VaultErrors.NextVariable) is null
            ? $"{what}\n"
            : $"{what} Now set {VaultErrors.Variable} to it on every hub, and unset {VaultErrors.NextVariable}.\n";
    }

    private static string Key(ShownConnection one) => one.Kind is null ? "" : $"{one.Kind}…{one.LastFour}";

    private static string Day(DateTimeOffset? moment) => moment is { } known ? $"{known:yyyy-MM-dd}" : "";

    private static string Minute(DateTimeOffset? moment) => moment is { } known ? $"{known:yyyy-MM-dd HH:mm} UTC" : "";

    private static string Remark(ShownConnection one) => one.Problem ?? string.Join(", ", Remarks(one));

    private static IEnumerable<string> Remarks(ShownConnection one)
    {
        if (one.IsDefault) yield return "default";
        if (one.Source == "environment") yield return "from the environment";
    }
}
