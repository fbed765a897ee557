using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>Finds the objects of a table by the text in one of their fields.</summary>
internal sealed class FieldIndex(string field)
{
    private readonly Dictionary<string, SortedSet<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _texts = [];

    public void Put(int place, JsonObject value)
    {
        var text = value.Text(field);
        if (_texts.Remove(place, out var old))
        {
            if (old == text)
            {
                _texts[place] = old;
                return;
            }

            _places[old].Remove(place);
        }

        if (text is null)
            return;
        _texts[place] = text;
        if (!_places.TryGetValue(text, out var places))
            _places[text] = places = [];
        places.Add(place);
    }

    public IReadOnlyCollection<int> Places(string text) => _places.TryGetValue(text, out var places) ? places : [];
}
