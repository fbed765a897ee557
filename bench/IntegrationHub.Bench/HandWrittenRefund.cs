using System.Text.Json;

namespace IntegrationHub.Bench;

/// <summary>What a programmer would write by hand to check the input of a refund: the same demands as its schema, no messages.</summary>
internal static class HandWrittenRefund
{
    /// <summary>Whether the input may be sent.</summary>
    public static bool IsValid(JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object) return false;
        var ids = 0;
        foreach (var member in input.EnumerateObject())
        {
            var value = member.Value;
            if (member.NameEquals("payment_intent"u8)) { ids++; if (!IsId(value, "pi_")) return false; }
            else if (member.NameEquals("charge"u8)) { ids++; if (!IsId(value, "ch_") && !IsId(value, "py_")) return false; }
            else if (member.NameEquals("amount"u8)) { if (!IsAmount(value)) return false; }
            else if (member.NameEquals("reason"u8)) { if (!IsReason(value)) return false; }
            else if (member.NameEquals("instructions_email"u8)) { if (!IsEmail(value)) return false; }
            else if (member.NameEquals("refund_application_fee"u8) || member.NameEquals("reverse_transfer"u8)) { if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return false; }
            else if (member.NameEquals("metadata"u8)) { if (!IsMetadata(value)) return false; }
            else if (member.NameEquals("expand"u8)) { if (!IsTexts(value)) return false; }
            else return false;
        }

        return ids == 1;
    }

    private static bool IsId(JsonElement value, string prefix)
    {
        if (value.ValueKind != JsonValueKind.String) return false;
        var text = value.GetString()!;
        if (!text.StartsWith(prefix, StringComparison.Ordinal) || text.Length == prefix.Length) return false;
        foreach (var letter in text.AsSpan(prefix.Length))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '_') return false;
        }

        return true;
    }

    private static bool IsAmount(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && amount >= 1 && decimal.IsInteger(amount);

    private static bool IsReason(JsonElement value) => value.ValueKind == JsonValueKind.String
        && (value.ValueEquals("duplicate"u8) || value.ValueEquals("fraudulent"u8) || value.ValueEquals("requested_by_customer"u8));

    private static bool IsEmail(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return false;
        var text = value.GetString()!;
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && !text.Any(char.IsWhiteSpace);
    }

    private static bool IsMetadata(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return false;
        var count = 0;
        foreach (var pair in value.EnumerateObject())
        {
            if (++count > 50 || pair.Name.EnumerateRunes().Count() > 40) return false;
            var fits = pair.Value.ValueKind switch
            {
                JsonValueKind.String => pair.Value.GetString()!.EnumerateRunes().Count() <= 500,
                JsonValueKind.Number => pair.Value.TryGetDecimal(out var number) && decimal.IsInteger(number),
                _ => pair.Value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            };
            if (!fits) return false;
        }

        return true;
    }

    private static bool IsTexts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
}
