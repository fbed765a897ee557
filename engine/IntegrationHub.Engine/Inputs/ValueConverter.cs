using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Puts values that passed the schema into the form the service wants.</summary>
internal sealed class ValueConverter(DateTimeOffset now)
{
    private readonly List<InputFinding> _findings = [];
    private readonly List<Coercion> _coercions = [];

    /// <summary>Values that look right and are not, such as the 31st of February.</summary>
    public IReadOnlyList<InputFinding> Findings => _findings;

    /// <summary>Moments that were given in words, as the Unix seconds they became.</summary>
    public IReadOnlyList<Coercion> Coercions => _coercions;

    /// <summary>Converts the values of an object in place.</summary>
    public void Convert(JsonObject values, IReadOnlyList<Field> fields, string path = "")
    {
        foreach (var field in fields)
        {
            if (values[field.Name] is { } value)
                values[field.Name] = Convert(value, field, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
        }
    }

    private JsonNode? Convert(JsonNode value, Field field, string path)
    {
        if (field.Words.Count > 0 && value.GetValueKind() == JsonValueKind.String && field.Words.Contains(value.GetValue<string>()))
            return value.DeepClone();
        switch (field.Type)
        {
            case FieldType.Currency:
                return Currency(value.GetValue<string>(), path);
            case FieldType.Timestamp when value.GetValueKind() == JsonValueKind.String:
                return Moment(value.GetValue<string>(), path);
            case FieldType.Integer or FieldType.Money or FieldType.Timestamp:
                return Whole(value, path);
            case FieldType.Number:
                return Plain(value, path);
            case FieldType.Map:
                return Map(value.AsObject(), path);
            case FieldType.Object:
                Convert(value.AsObject(), field.Fields, path);
                break;
            case FieldType.List:
                var items = value.AsArray();
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item) items[i] = Convert(item, field.Items!, $"{path}[{i}]");
                }

                break;
            default:
                break;
        }

        return value.DeepClone();
    }

    private JsonValue? Moment(string text, string path)
    {
        if (TimeExpression.Read(text, now) is { } moment)
        {
            var seconds = moment.ToUnixTimeSeconds();
            _coercions.Add(new(path, $"\"{text}\"", seconds.ToString(CultureInfo.InvariantCulture)));
            return JsonValue.Create(seconds);
        }

        _findings.Add(InputMessages.NoSuchMoment(path, text));
        return null;
    }

    private JsonValue Currency(string text, string path)
    {
        var code = text.ToLowerInvariant();
        if (code != text) _coercions.Add(new(path, $"\"{text}\"", $"\"{code}\""));
        return JsonValue.Create(code);
    }

    private JsonObject Map(JsonObject map, string path)
    {
        var converted = new JsonObject();
        foreach (var (name, value) in map)
            converted[name] = value?.GetValueKind() == JsonValueKind.Number ? Whole(value, Diagnostics.Quoting.Below(path, name)) : value?.DeepClone();
        return converted;
    }

    // 2.50 and 25e-1 are one number, so they have to be one text too.
    private JsonValue? Plain(JsonNode value, string path)
    {
        var text = value.ToJsonString();
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number / 1.0000000000000000000000000000m);
        _findings.Add(InputMessages.TooLargeToSend(path, text));
        return null;
    }

    // 25.0 and 2.5e1 are the integer 25 to JSON Schema; the service wants to read 25.
    private JsonValue? Whole(JsonNode value, string path)
    {
        var text = value.ToJsonString();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= long.MinValue and <= long.MaxValue)
            return JsonValue.Create((long)number);
        _findings.Add(InputMessages.TooLargeToSend(path, text));
        return null;
    }
}
