using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Connections;

/// <summary>The texts of what goes wrong with kept connections and their master key. Nothing was sent in any of them.</summary>
public static class VaultErrors
{
    /// <summary>The environment variable that may hold the master key.</summary>
    public const string Variable = "HUB_MASTER_KEY";

    /// <summary>The environment variable that holds the key which takes its place.</summary>
    public const string NextVariable = "HUB_NEW_MASTER_KEY";

    private const string NothingSent = "Nothing was sent.";
    private const string NothingKept = "Nothing was kept.";
    private const string NothingChanged = "Nothing was changed.";
    private const string MakeOne = "openssl rand -base64 32";

    /// <summary>A connection that is not kept.</summary>
    public static HubError NoSuchConnection(string name, IReadOnlyList<string> names) =>
        new(ErrorCodes.MissingConnection, $"There is no stored connection {Quoting.Quote(name)}. {NothingSent}", Sent.No, Retryable: false)
        {
            Field = "connection",
            Allowed = names,
            Nearest = Nearest.Of(name, names) is { } near ? [near] : null,
            Hint = names.Count == 0 ? "None is stored yet: ./hub connect INTEGRATION" : "./hub connections list",
        };

    /// <summary>A row that is not as the hub wrote it.</summary>
    public static HubError Tampered(StoredConnection connection)
    {
        var (name, integration) = (Quoting.Clip(connection.Name), Quoting.Clip(connection.Integration));
        return new(
            ErrorCodes.ConnectionTampered,
            $"The connection \"{name}\" does not open: its row in the store is not as the hub wrote it. A part of it was changed, or it holds another row's key. {NothingSent}",
            Sent.No,
            Retryable: false)
        {
            Field = "connection",
            Hint = $"Find out who could write to the store. Then roll the key at the service, ./hub connections remove {name}, and ./hub connect {integration} --name {name}",
        };
    }

    /// <summary>Another account than the one that has the name.</summary>
    public static HubError NameIsTaken(StoredConnection before, string integration, string environment) => new(
        ErrorCodes.BadRequest,
        $"The connection \"{before.Name}\" is {before.Integration} in {before.Environment}, and this key is {integration} in {environment}. {NothingKept}",
        Sent.No,
        Retryable: false)
    {
        Field = "--name",
        Hint = $"Give it another name, or remove the old one first: ./hub connections remove {before.Name}",
    };

    /// <summary>Two who changed connections at once.</summary>
    public static HubError ChangedMeanwhile(string? name) => new(
        "changed_meanwhile",
        $"{(name is null ? "The master key" : $"The connection \"{name}\" or the master key")} was changed by somebody else at the same moment. {NothingChanged}",
        Sent.No,
        Retryable: true)
    {
        Hint = "Run the same command again.",
    };

    /// <summary>There is nothing that a master key seals.</summary>
    public static HubError NothingSealed() => new(
        ErrorCodes.MissingConnection, $"No connection is stored, so no master key is in use. {NothingChanged}", Sent.No, Retryable: false)
    {
        Hint = "./hub connect INTEGRATION",
    };

    /// <summary>The store failed.</summary>
    public static HubError StoreFailed(string why) => new(ErrorCodes.StoreFailed, $"{why} {NothingSent}", Sent.No, Retryable: true);

    /// <summary>There is no master key at all, and connections that want one.</summary>
    /// <param name="file">The file that would hold it.</param>
    public static HubError NoMasterKey(string file) => Closed(
        $"The stored connections are sealed, and there is no master key: {Variable} is not set, and there is no file {file}.", Variable) with
    {
        Hint = $"Set {Variable} to the key they were sealed with. If it is lost, remove each with ./hub connections remove NAME and connect anew.",
    };

    /// <summary>There is another one than they are sealed with.</summary>
    /// <param name="wanted">The id of the key that is wanted.</param>
    /// <param name="found">Where another was found, with its id.</param>
    public static HubError OtherMasterKey(string wanted, IEnumerable<(string Place, string Id)> found) => Closed(
        $"The stored connections are sealed with the master key {Quoting.Clip(wanted)}, and {string.Join(" and ", found.Select(key => $"{key.Place} holds {key.Id}"))}.", Variable) with
    {
        Hint = $"Set {Variable} to the key they were sealed with. If it is lost, remove each with ./hub connections remove NAME and connect anew.",
    };

    /// <summary>A variable or file that holds no key.</summary>
    public static HubError NotAMasterKey(string place) => Closed($"{place} holds no master key: it must be 32 bytes in base64.", place) with
    {
        Hint = $"A new one, when nothing is sealed yet: {MakeOne}",
    };

    /// <summary>A file that others can read.</summary>
    public static HubError Readable(string file, string mode) => Closed($"The master key in {file} can be read by others (its mode is {mode}), so it is not used.", file) with
    {
        Hint = $"chmod 600 {file}, and if others may have read it: ./hub connections rotate-key",
    };

    /// <summary>A file that can't be read or written.</summary>
    public static HubError Unusable(string file, string why) => Closed($"The master key's file {file} cannot be used: {why.TrimEnd('.')}.", file) with { Retryable = true };

    /// <summary>Everything is sealed with the new key, and only its file is not in its place yet.</summary>
    public static HubError NotSettled(string file, string why) => new(
        ErrorCodes.VaultClosed,
        $"The connections are sealed with the new master key, which is in {file}.new; it could not be moved to {file}: {why.TrimEnd('.')}. {NothingSent}",
        Sent.No,
        Retryable: true)
    {
        Field = file,
        Hint = "They open all the same. ./hub connections rotate-key tries again.",
    };

    /// <summary>Somebody else is changing the master key.</summary>
    public static HubError Busy() => Closed("Another command is changing the master key.", Variable) with
    {
        Retryable = true,
        Hint = "Run this one again when that one has ended.",
    };

    /// <summary>A master key that is given by a variable can't be made anew by the hub.</summary>
    public static HubError NoNextKey() => Closed($"The master key comes from {Variable}, so the new one has to be given in {NextVariable}.", NextVariable) with
    {
        Hint = $"{NextVariable}=\"$({MakeOne})\" ./hub connections rotate-key, and keep what it holds: every hub needs it as {Variable} afterwards.",
    };

    /// <summary>The new key is the one in use.</summary>
    public static HubError SameKey(string variable) => Closed($"{variable} holds the master key that everything is sealed with already.", variable) with
    {
        Hint = $"Set {Variable} to it on every hub, and unset {NextVariable}.",
    };

    private static HubError Closed(string sentence, string field) =>
        new(ErrorCodes.VaultClosed, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field };
}
