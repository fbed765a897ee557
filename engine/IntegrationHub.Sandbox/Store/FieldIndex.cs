using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>Finds objects by the text in one of their fields. It forgets nothing, so what it names has to be looked at again.</summary>
internal sealed class FieldIndex(string field)
{
    private readonly Dictionary<string, SortedSet<int>> _places = new(StringComparer.Ordinal);

    public void Put(int place, JsonObject value)
    {
        if (value.Text(field) is not { } text)
            return;
        if (!_places.TryGetValue(text, out var places))
            _places[text] = places = [];
        places.Add(place);
    }

    public IReadOnlyCollection<int> Places(string text) => _places.TryGetValue(text, out var places) ? places : [];
}
