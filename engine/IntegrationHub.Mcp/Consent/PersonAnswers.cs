using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Consent;

/// <summary>Reads what the person made of a question. Whatever is not clearly a yes is none.</summary>
internal static class PersonAnswers
{
    public static PersonAnswer Read(ElicitResult answer) => answer.Action switch
    {
        "accept" when answer.Content?.TryGetValue(ConsentQuestion.Agree, out var agree) == true && agree.ValueKind == JsonValueKind.True => PersonAnswer.Agreed,
        "accept" or "decline" => PersonAnswer.Declined,
        _ => PersonAnswer.None,
    };

    public static PersonAnswer Read(IDictionary<string, InputResponse>? answers)
    {
        if (answers?.TryGetValue(ConsentQuestion.Key, out var answer) != true) return PersonAnswer.None;
        try
        {
            return answer!.Deserialize(InputResponse.ElicitResultJsonTypeInfo) is { } read ? Read(read) : PersonAnswer.None;
        }
        catch (JsonException)
        {
            return PersonAnswer.None;
        }
    }
}
