package chat.serendip.signaling.message;

import jakarta.json.stream.JsonGenerator;

/** Writes the body of a signal. */
record BodyWriter(JsonGenerator json) implements SignalBody.Visitor<JsonGenerator> {

    @Override
    public JsonGenerator description(SignalBody.Description description) {
        return json.writeStartObject("description")
                .write("type", description.type())
                .write("sdp", description.sdp())
                .writeEnd();
    }

    @Override
    public JsonGenerator candidate(SignalBody.Candidate candidate) {
        json.writeStartObject("candidate").write("candidate", candidate.candidate());
        MessageWriter.optional(json, "sdpMid", candidate.sdpMid());
        if (candidate.sdpMLineIndex() != null) {
            json.write("sdpMLineIndex", candidate.sdpMLineIndex());
        }
        MessageWriter.optional(json, "usernameFragment", candidate.usernameFragment());
        return json.writeEnd();
    }

    @Override
    public JsonGenerator endOfCandidates(SignalBody.EndOfCandidates end) {
        return json.writeNull("candidate");
    }
}
