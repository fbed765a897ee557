namespace IntegrationHub.Sandbox.Protocol.Forms;

/// <summary>What was sent under one name: a text, or named children (a list has the children 0, 1, 2 …).</summary>
internal sealed class FormNode
{
    private readonly Dictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    public string? Text { get; set; }

    public IReadOnlyDictionary<string, FormNode> Children => _children;

    public bool IsText => Text is not null;

    public bool IsEmpty => Text is null && _children.Count == 0;

    /// <summary>True when every child is named by a whole number: <c>items[0]</c>, <c>items[1]</c>.</summary>
    public bool IsList => _children.Count > 0 && _children.Keys.All(k => k.All(char.IsAsciiDigit));

    public FormNode Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children[name] = child = new FormNode();
        return child;
    }

    /// <summary>The next element for <c>name[]</c>; the last one again while <paramref name="inside"/> is new to it.</summary>
    public FormNode Next(string? inside)
    {
        if (inside is not null && _children.Count > 0)
        {
            var last = _children.Values.Last();
            if (!last._children.ContainsKey(inside))
                return last;
        }

        return Child(_children.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
