using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Requests;

/// <summary>The query of a request, read strictly. The first mistake is kept and told.</summary>
internal sealed class QueryText
{
    private static readonly string[] Modes = ["read", "write"];

    private readonly IQueryCollection _query;

    private QueryText(IQueryCollection query) => _query = query;

    /// <summary>What is wrong with it; null when nothing was found so far.</summary>
    public HubError? Error { get; private set; }

    /// <summary>Starts reading, and notes a parameter that does not exist or is given twice.</summary>
    public static QueryText Of(HttpRequest request, params string[] allowed)
    {
        var query = new QueryText(request.Query);
        foreach (var (name, values) in request.Query)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
                query.Error ??= RequestErrors.UnknownMember(name, allowed, "The query");
            else if (values.Count > 1)
                query.Error ??= RequestErrors.BadRequest($"The query gives \"{name}\" {values.Count} times; give it once.", name);
        }

        return query;
    }

    /// <summary>The text of a parameter; null when it is left out or empty.</summary>
    public string? Text(string name) => _query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The parameter <c>limit</c>, from 1 to the given most; null when it is left out.</summary>
    public int? Limit(int most)
    {
        if (Text("limit") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most) return limit;
        Error ??= RequestErrors.BadLimit(text, most);
        return null;
    }

    /// <summary>A parameter that is a whole number; null when it is left out.</summary>
    public long? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Error ??= RequestErrors.BadRequest($"{name} is \"{RequestErrors.Clip(text)}\"; it must be a whole number.", name);
        return null;
    }

    /// <summary>The parameter <c>mode</c>; null when it is left out.</summary>
    public EndpointMode? Mode()
    {
        var text = Text("mode");
        if (text is "read") return EndpointMode.Read;
        if (text is "write") return EndpointMode.Write;
        if (text is not null)
        {
            var sentence = $"mode is \"{RequestErrors.Clip(text)}\"; it must be \"read\" or \"write\".";
            Error ??= RequestErrors.BadRequest(sentence, "mode") with { Allowed = Modes };
        }

        return null;
    }
}
