using System.Globalization;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>What is said of files and of YAML itself: codes IH00xx.</summary>
internal static class FileMessages
{
    public static Finding NotYaml(string file, SourcePosition at, string why) =>
        new("IH0001", $"this is not YAML: {why}", file, at);

    public static Finding Tab(string file, SourcePosition at) =>
        new("IH0002", "a tab in the indentation; YAML wants spaces, two a level.", file, at);

    public static Finding TooLarge(string file, long size, int largest) =>
        new("IH0003", string.Create(CultureInfo.InvariantCulture, $"the file has {size:N0} bytes; a manifest may have {largest:N0} at most. It was not read."), file, SourcePosition.Start);

    public static Finding AliasOrTag(string file, SourcePosition at, string what) =>
        new("IH0004", $"{what} is not allowed here: a manifest is read alone, without anchors, aliases and tags. Write the value out.", file, at);

    public static Finding DuplicateKey(string file, SourcePosition at, int length, string key, SourcePosition first) =>
        new("IH0005", $"the key {Quote(key)} stands twice; the first is at {first.Line}:{first.Column}. Remove one of them.", file, at, length);

    public static Finding NoCatalog(string directory) =>
        new("IH0006", $"this is not a catalog: no INTEGRATION/integration.yaml in {Quote(directory)}. Name the folder that holds the integrations, such as \"catalog\".", directory, SourcePosition.Start);

    public static Finding NotUtf8(string file) =>
        new("IH0007", "the file is not UTF-8 text; save it as UTF-8.", file, SourcePosition.Start);

    public static Finding Unreadable(string file, string why) =>
        new("IH0008", $"the file can't be read: {why}", file, SourcePosition.Start);

    public static Finding TooDeep(string file, SourcePosition at, int deepest) =>
        new("IH0009", $"values are nested deeper than {deepest} levels; nothing in a manifest needs that.", file, at);

    public static Finding NotOneDocument(string file, SourcePosition at, string what) =>
        new("IH0010", $"{what}; a manifest is one YAML document that begins with a map.", file, at);

    public static Finding KeyNotText(string file, SourcePosition at) =>
        new("IH0011", "a key is a list or a map; keys are words.", file, at);

    public static Finding StrayFile(string file, string wanted) =>
        new("IH0012", $"the file is not where a manifest is looked for; move it to {wanted}.", file, SourcePosition.Start);

    public static Finding LeadsBack(string folder, string target) =>
        new("IH0015", $"the folder is a link back to {Quote(target)}, so what is below would be found again without end; remove the link.", folder, SourcePosition.Start);

    public static Finding BaseNotAllowed(string file, SourcePosition at, int length, string host, IEnumerable<string> allowed) =>
        new("IH0311", $"the host {Quote(host)} of baseUrl is not among allowedHosts, so nothing could be sent. Allowed: {SortedList(allowed)}.", file, at, length);

    public static Finding AllowWithoutReason(string file, SourcePosition at, int length, string code) =>
        new("IH0013", $"\"ih:allow {code}\" gives no reason; write why behind it: # ih:allow {code} because …", file, at, length);

    public static Finding AllowNotUsed(string file, SourcePosition at, int length, string code) =>
        new("IH0014", $"\"ih:allow {code}\" allows nothing here; remove it.", file, at, length);
}
