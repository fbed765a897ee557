using System.Globalization;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts;

/// <summary>A name or path that is left out, with the JSON Pointer of its place.</summary>
internal sealed record LeftOutEntry(string Entry, string Pointer)
{
    /// <summary>Every entry, in the order of the file.</summary>
    public static IEnumerable<LeftOutEntry> Of(IReadOnlyList<LeftOut> leftOut) => leftOut.SelectMany((group, i) =>
        group.Fields.Select((field, j) => new LeftOutEntry(field, string.Create(CultureInfo.InvariantCulture, $"/leftOut/{i}/fields/{j}"))));
}
